using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>其中: a county's row that counts a part of another row.</summary>
public class PartOfWholeTests
{
    [Theory]
    [InlineData(4, 5, null)]
    [InlineData(5, 5, null)]
    [InlineData(6, 5, 1L)]
    public void Check_WhenAPartExceedsItsWhole_FindsTheExcess(long part, long whole, long? difference)
    {
        var form = National.Of(2024, Row("visits"), Row("school-visits", partOf: "visits"));
        var sheet = National.Zeros.With(At("visits"), Figure.Of(whole)).With(At("school-visits"), Figure.Of(part));
        var findings = Checker.Check(form, sheet, CheckBasis.None);
        findings.Select(finding => (finding.Identity?.Key, finding.Severity, finding.Left, finding.Right, finding.Difference)).ShouldBe(
            difference is null ? [] : [("part-of-whole/school-visits", Severity.Error, part, whole, difference)]);
    }

    [Fact]
    public void Identities_WhenARowIsAPart_HoldItAgainstItsWhole()
    {
        var identity = National.Of(2024, Row("visits"), Row("school-visits", partOf: "visits")).Identities[^1];
        (identity.Relation, identity.Line!.Zh, identity.Left.Single().Cell, identity.Right.Single().Cell).ShouldBe((Relation.AtMost, "school-visits", At("school-visits"), At("visits")));
    }

    [Fact]
    public void Identities_WhenTheWholeIsTheFormsOwnRow_HoldItToo() =>
        InFiveSection(Row("county-interviews", partOf: "interviews", unit: "times")).Identities[^1].Right.Single().Cell.ShouldBe(new CellRef("supplement", "interviews", "count"));

    [Theory]
    [InlineData("elsewhere", null)]
    [InlineData("school-visits", null)]
    [InlineData("persons", null)]
    [InlineData("indicators", null)]
    [InlineData("visits", "persons")]
    public void Join_WhenTheWholeIsMissingOrCountsAnotherThing_Refuses(string partOf, string? unit) =>
        Should.Throw<ArgumentException>(() => National.Of(2024, Row("visits"), Row("persons", unit: "persons"), Row("school-visits", partOf, unit)))
            .Message.ShouldContain("school-visits");

    [Fact]
    public void Join_WhenTheWholeIsInAnotherTable_Refuses() =>
        Should.Throw<ArgumentException>(() => National.Of(2024, Row("weibo", kind: "channel"), Row("weibo-answers", partOf: "weibo"))).Message.ShouldContain("weibo-answers");

    [Fact]
    public void Join_WhenRowsArePartsOfOneAnother_Refuses() =>
        Should.Throw<ArgumentException>(() => National.Of(2024, Row("one", "two"), Row("two", "three"), Row("three", "one"))).Message.ShouldContain("one");

    [Fact]
    public void Join_WhenAPartHasPartsItself_HoldsEachAgainstItsOwnWhole() =>
        National.Of(2024, Row("one"), Row("three", "two"), Row("two", "one")).Identities.TakeLast(2)
            .Select(identity => (identity.Left.Single().Cell.Row, identity.Right.Single().Cell.Row)).ShouldBe([("three", "two"), ("two", "one")]);

    // 其中 is counted in its whole already; in the total it would count twice.
    [Fact]
    public void SumOf_WhenAChannelIsAPartOfAnother_LeavesItOutOfTheTotal()
    {
        var form = InFiveSection(Row("video", kind: "channel", partOf: "wechat"));
        var sheet = FiveSection.Sheet(("channels/wechat/count", 40)).With(new("channels", "video", "count"), Figure.Of(15));
        sheet.Computed(form)[new("channels", "total", "count")].ShouldBe(Figure.Of(40));
        Checker.Check(form, sheet, CheckBasis.None).ShouldBeEmpty();
    }

    [Fact]
    public void YearForm_WhenKeptAndReadAgain_StillHoldsThePart()
    {
        var form = National.Of(2024, Row("visits"), Row("school-visits", partOf: "visits", printed: true));
        var read = YearFormJson.Read(YearFormJson.Write(form));
        read.Identities[^1].Key.ShouldBe("part-of-whole/school-visits");
        read.Table("supplement")!.LeafRows.Select(row => (row.Key, row.Addition!.PartOf, row.Addition.Printed)).ShouldBe([("school-visits", "visits", true), ("visits", null, false)]);
    }

    private static YearForm InFiveSection(params YearAddition[] additions) => new(TestForm.FiveSection, new(2024), additions);

    private static CellRef At(string row) => new("supplement", row, "count");

    private static YearAddition Row(string key, string? partOf = null, string? unit = null, string kind = "indicator", bool printed = false) =>
        new() { Year = new(2024), Key = key, Kind = kind, NameZh = key, NameEn = key, Unit = unit, PartOf = partOf, Printed = printed };
}
