using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Editions;

/// <summary>更正说明: what one document says otherwise than another.</summary>
public class CorrigendumTests
{
    private static readonly FigureLegend Legend = FigureLegend.Of(FiveSection.Form);

    /// <summary>A sheet, and the same with a few cells answered otherwise.</summary>
    private static readonly Gen<(FigureSheet Before, FigureSheet After)> GenTwo = Gen.Select(FiveSection.GenAny, FiveSection.GenAny, FiveSection.GenInput.Array[0, 6])
        .Select((before, other, cells) => (before, cells.Aggregate(before, (sheet, cell) => sheet.With(cell, other[cell]))));

    [Fact]
    public void Of_WhenFiguresDiffer_ListsExactlyTheCellsThatDoWithWhatTheySay() => GenTwo.Sample(two =>
    {
        var (before, after) = (Compose(two.Before), Compose(two.After));
        var (was, now) = (Printed(before), Printed(after));

        var changes = Corrigendum.Of(before, after, Legend).Changes.Where(change => change.Cell is not null).ToList();

        changes.Select(change => change.Cell).ShouldBe(FiveSection.Form.Cells.Where(cell => was.GetValueOrDefault(cell) != now.GetValueOrDefault(cell)), ignoreOrder: true);
        foreach (var change in changes)                    // laid over the old report it gives the new one
            (was.GetValueOrDefault(change.Cell!), now.GetValueOrDefault(change.Cell!)).ShouldBe((change.Before, change.After));
    });

    [Fact]
    public void Of_WhenTheDocumentsAreEqual_IsEmpty() => FiveSection.GenAny.Sample(sheet =>
    {
        var corrigendum = Corrigendum.Of(Compose(sheet), Compose(sheet), Legend);

        (corrigendum.Changes.Count, corrigendum.ChangedFigure).ShouldBe((0, null));
    });

    /// <summary>Read backwards it leads back: nothing is told in one direction alone.</summary>
    [Fact]
    public void Of_WhenTurnedRound_SaysTheSameTheOtherWayRound() => Gen.Select(GenTwo, GenText, GenText).Sample((two, one, other) =>
    {
        var (before, after) = (Compose(two.Before, one), Compose(two.After, other));
        var there = Corrigendum.Of(before, after, Legend).Changes.Select(change => (change.Cell, change.Before, change.After));
        var back = Corrigendum.Of(after, before, Legend).Changes.Select(change => (change.Cell, change.After, change.Before));

        there.Where(change => change.Cell is not null).ShouldBe(back.Where(change => change.Cell is not null), ignoreOrder: true);
        there.Any(change => change.Cell is null).ShouldBe(back.Any(change => change.Cell is null));
        (one == other || there.Any(change => change.Cell is null)).ShouldBeTrue();
    });

    [Fact]
    public void Of_WhenASentenceOfAParagraphChanged_SaysThatSentenceAndItsHeading()
    {
        var change = Words("制度健全。机构完备。人员到位。", "制度健全。机构完善。人员到位。").ShouldHaveSingleItem();

        (change.Cell, change.Block, change.Before, change.After).ShouldBe((null, "rules", "机构完备。", "机构完善。"));
        change.Place.ShouldStartWith("（");
    }

    [Theory]
    [InlineData("制度健全。", "制度健全。\n人员到位。", null, "人员到位。")]
    [InlineData("制度健全。\n人员到位。", "制度健全。", "人员到位。", null)]
    [InlineData("制度健全。", "制度健全。人员到位。", null, "人员到位。")]
    [InlineData("见[网站](https://a.gov.cn/)。", "见[网站](https://b.gov.cn/)。", "见网站（https://a.gov.cn/）。", "见网站（https://b.gov.cn/）。")]
    public void Of_WhenWordsAreAddedTakenOutOrLeadElsewhere_SaysSo(string before, string after, string? was, string? now)
    {
        var change = Words(before, after).ShouldHaveSingleItem();

        (change.Before, change.After).ShouldBe((was, now));
    }

    [Theory]
    [InlineData("制度健全。", "制度完善。", false)]
    [InlineData("公开{channels/portal/count}条。", "共公开{channels/portal/count}条。", false)]
    [InlineData("公开{channels/portal/count}条。", "公开信息。", true)]
    [InlineData("培训{stated 3|台账}场。", "培训{stated 4|台账}场。", true)]
    public void ChangedFigure_WhenWordsChanged_IsNamedWhereANumberDid(string before, string after, bool isChanged)
    {
        var changed = Corrigendum.Of(Compose(FiveSection.Sheet(("channels/portal/count", 7)), before), Compose(FiveSection.Sheet(("channels/portal/count", 7)), after), Legend).ChangedFigure;

        (changed is not null).ShouldBe(isChanged);
    }

    [Fact]
    public void Send_WhenAnEditorialCorrectionChangesAFigure_IsRefusedAndNamesIt()
    {
        var report = Published();
        report.Correct(EditionKind.Editorial, "文字有误。", "office");

        var refused = Should.Throw<ReportRefused>(() => report.Send(Compiled(8) with { Corrigendum = Corrigendum.Of(Compiled(7).Document, Compiled(8).Document, Legend) }, "office", Now));

        refused.Refusal.ShouldBe(ReportRefusal.FigureChanged);
        refused.Detail.ShouldContain("·");
        report.State.ShouldBe(ReportState.Compiling);
        report.CancelCorrection();
        report.Correct(EditionKind.Material, "数据有误。", "office");
        report.Send(Compiled(8) with { Corrigendum = Corrigendum.Of(Compiled(7).Document, Compiled(8).Document, Legend) }, "office", Now).ShouldNotBeNull();
    }

    private static readonly DateTime Now = new(2023, 3, 20, 1, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<string> GenText = Gen.OneOf("制度健全。", "机构完备。", "人员到位。").Array[1, 4].Select(Gen.OneOf("", "\n"), (sentences, between) => string.Join(between, sentences));

    private static IReadOnlyList<DocumentChange> Words(string before, string after) => Corrigendum.Of(Compose(FiveSection.Zeros, before), Compose(FiveSection.Zeros, after), Legend).Changes;

    private static ReportDocument Compose(FigureSheet sheet, string rules = "制度健全。") => ReportComposer.Compose(FiveSection.Content(sheet, null, ("rules", rules))).Document;

    private static CompiledReport Compiled(int posts) => new(Compose(FiveSection.Sheet(("channels/portal/count", posts))), FiveSection.Form, [], []);

    private static Report Published()
    {
        var report = new Report { Id = Guid.NewGuid(), Year = new(2022), BodyCode = "education" };
        var draft = report.Send(Compiled(7), "clerk", Now);
        report.Publish(draft, report.Approve(draft, new("leader", "赵敏", new(2023, 3, 21)), Now));
        return report;
    }

    private static Dictionary<CellRef, string> Printed(ReportDocument document) => document.Blocks.OfType<Table>().SelectMany(table => table.Body).SelectMany(row => row.Cells)
        .Select(cell => cell.Content).OfType<FigureRun>().Where(figure => figure.Of == FigureOf.Cell).ToDictionary(figure => CellRef.Parse(figure.Cells[0]), figure => figure.Text);
}
