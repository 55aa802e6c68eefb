using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

public class YearFormTests
{
    private static readonly CellRef Total = new("channels", "total", "count");

    [Fact]
    public void Join_WhenACountyAddsAChannel_PutsItBeforeOtherFormsAndIntoTheTotal()
    {
        var form = In2022(Addition("douyin", "channel", "抖音号"));

        form.Table("channels")!.LeafRows.Select(row => row.Key).ShouldBe(
            ["portal", "sunshine", "weibo", "wechat", "douyin", "other", "duplicates", "total"]);
        form.SumOf(Total)!.Terms.ShouldContain(new CellTerm(new("channels", "douyin", "count"), 1));
        form[new("channels", "douyin", "count")].ShouldSatisfyAllConditions(
            cell => cell.Row.Title.ShouldBe(new Label("抖音号", "Douyin")), cell => cell.Unit.Key.ShouldBe("items"), cell => cell.Computed.ShouldBeFalse());
        form.InputCells.ShouldContain(new CellRef("channels", "douyin", "count"));
    }

    // More duplicates than the smaller channels hold would hide items of the largest one.
    [Fact]
    public void Identities_WhenACountyAddsAChannel_HoldTheTotalAgainstItToo()
    {
        var form = In2022(Addition("douyin", "channel", "抖音号"));
        form.Identities.Where(identity => identity.Left.Any(term => term.Cell == Total)).Select(identity => identity.Right.Single().Cell.Row).ShouldBe(
            ["portal", "sunshine", "weibo", "wechat", "douyin", "other"]);
    }

    [Fact]
    public void Join_WhenAnIndicatorIsAdded_PutsItIntoTheSupplementWithItsUnit() =>
        In2022(Addition("open-days", "indicator", "政府开放日", unit: "times"), Addition("visitors", "indicator", "参加人次", unit: "attendances"))
            .Table("supplement")!.LeafRows.TakeLast(2).Select(row => (row.Key, row.Unit))
            .ShouldBe([("open-days", "times"), ("visitors", "attendances")]);

    [Fact]
    public void Join_WhenSeveralAreAdded_KeepsTheirOrder() =>
        In2022(Addition("kuaishou", "channel", "快手号", order: 2), Addition("douyin", "channel", "抖音号", order: 1))
            .Table("channels")!.LeafRows.Skip(4).Take(2).Select(row => row.Key).ShouldBe(["douyin", "kuaishou"]);

    [Fact]
    public void Join_WhenTheOfficialFormIsUsedAgain_HasLeftItAlone()
    {
        In2022(Addition("douyin", "channel", "抖音号"));
        In2022().Table("channels")!.LeafRows.ShouldNotContain(row => row.Key == "douyin");
    }

    [Theory]
    [InlineData("douyin", "station", null, "station")]
    [InlineData("portal", "channel", null, "portal")]
    [InlineData("channels", "channel", null, "channels")]
    [InlineData("Douyin", "channel", null, "Douyin")]
    [InlineData("douyin", "channel", "acres", "acres")]
    [InlineData("douyin", "channel", "times", "channels")]
    public void Join_WhenTheAdditionDoesNotFit_SaysWhich(string key, string kind, string? unit, string named) =>
        Should.Throw<ArgumentException>(() => In2022(Addition(key, kind, "抖音号", unit: unit))).Message.ShouldContain(named);

    [Fact]
    public void Join_WhenTheAdditionIsForAnotherYear_Refuses() =>
        Should.Throw<ArgumentException>(() => new YearForm(TestForm.FiveSection, new(2021), [Addition("douyin", "channel", "抖音号")]))
            .Message.ShouldContain("2022");

    [Fact]
    public void Find_WhenTheFormHasNoSuchCell_IsNull() => In2022().Find(new("channels", "nothing", "count")).ShouldBeNull();

    [Fact]
    public void ComputedCells_WhenATotalNeedsATotal_ComeInThatOrder()
    {
        var form = new YearForm(FormatReader.Read(TestForm.ThreeTables), new(2022), []);
        var order = form.ComputedCells.Select(computed => computed.Cell).ToList();
        foreach (var computed in form.ComputedCells)
            computed.Terms.Select(term => order.IndexOf(term.Cell)).ShouldAllBe(place => place < order.IndexOf(computed.Cell));
    }

    private static YearForm In2022(params YearAddition[] additions) => new(TestForm.FiveSection, new(2022), additions);

    private static YearAddition Addition(string key, string kind, string name, string? unit = null, int order = 0) =>
        new() { Year = new(2022), Key = key, Kind = kind, NameZh = name, NameEn = "Douyin", Unit = unit, Order = order };
}
