using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

/// <summary>One changed cell of one body changes exactly the numbers that are made of it, wherever they stand, and nothing else.</summary>
public class OneCellTests
{
    private const string Amounts = """
        网站{channels/portal/count}条，共{channels/total/count}条，{change channels/total/count}，{change channels/portal/count}。
        净增{sum channels/portal/count + channels/weibo/count - channels/other/count}条。
        不同意{sum answers/refused/count - answers/privacy/count + answers/total/count}件。
        经费{supplement/funds/count}万元，收费{fees/charged/count}元，{change fees/charged/count}，参见[网站](http://www.gov.cn)，{stated 3}期，{literal 12345}。
        """;

    private const string Percentages = """
        占{share channels/portal/count of channels/total/count, 2}，{share answers/refused/count of answers/total/count}，{change received/total/count, 3}。
        """;

    [Fact]
    public void Compose_WhenOneCellOfOneBodyChanges_ChangesExactlyTheNumbersMadeOfIt() => GenChange.Sample((bodies, which, cell, more) =>
    {
        var (before, after) = (Compose(bodies, Amounts), Compose(bodies.WithMore(which % bodies.Count, cell, more), Amounts));

        after.Rest.ShouldBe(before.Rest);
        after.ChangedFrom(before).ShouldBe(after.From(FiveSection.Reach(cell)), ignoreOrder: true);
    });

    // A percentage may round to what it was, so that here the others are held still.
    [Fact]
    public void Compose_WhenOneCellOfOneBodyChanges_LeavesThePercentagesOfOtherCells() => GenChange.Sample((bodies, which, cell, more) =>
    {
        var (before, after) = (Compose(bodies, Percentages), Compose(bodies.WithMore(which % bodies.Count, cell, more), Percentages));

        after.Rest.ShouldBe(before.Rest);
        after.ChangedFrom(before).Except(after.From(FiveSection.Reach(cell))).ShouldBeEmpty();
    });

    [Fact]
    public void Compose_WhenComposedTwice_IsTheSameByteForByteAndSurvivesItsJson() => FiveSection.GenBodies(FiveSection.GenAny).Sample(bodies =>
    {
        var sheet = CountyRollup.Of(FiveSection.Form, bodies, CountySources.None).Sheet;
        var json = CanonicalJson.Write(ReportComposer.Compose(FiveSection.Content(sheet, sheet, ("rules", Amounts))).Document);

        CanonicalJson.Write(ReportComposer.Compose(FiveSection.Content(sheet, sheet, ("rules", Amounts))).Document).ShouldBe(json);
        CanonicalJson.Digest(CanonicalJson.Write(CanonicalJson.Read<ReportDocument>(json))).ShouldBe(CanonicalJson.Digest(json));
    });

    // Every total has something in it, so that percentages can be taken.
    private static Gen<(List<AcceptedSheet> Bodies, int Which, CellRef Cell, long More)> GenChange { get; } =
        Gen.Select(FiveSection.GenBodies(FiveSection.GenWhole.Select(sheet => sheet.WithMore(new("channels", "portal", "count"), 1_000_000)
                .WithMore(new("answers", "granted", "count"), 1))), Gen.Int[0, 99], FiveSection.GenInput, Gen.Long[1, 9999]);

    private static DocumentParts Compose(List<AcceptedSheet> bodies, string text)
    {
        var lastYear = FiveSection.Sheet(("channels/portal/count", 2_000_000), ("received/fax/count", 50_000), ("fees/charged/count", 60_000))
            .Computed(FiveSection.Form);
        var composed = ReportComposer.Compose(FiveSection.Content(CountyRollup.Of(FiveSection.Form, bodies, CountySources.None).Sheet, lastYear, ("rules", text)));
        composed.Faults.ShouldBeEmpty();
        return DocumentParts.Of(composed.Document);
    }
}
