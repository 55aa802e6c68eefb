using ReportPortal.Data.Seeding;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data.Tests.Seeding;

public sealed class DemoCountyTests
{
    [Theory]
    [InlineData("channels/total/count", 4782)]
    [InlineData("channels/portal/count", 3506)]
    [InlineData("channels/sunshine/count", 362)]
    [InlineData("channels/weibo/count", 2)]
    [InlineData("channels/wechat/count", 40)]
    [InlineData("channels/other/count", 872)]
    [InlineData("channels/duplicates/count", 0)]
    [InlineData("interpretation/interpretations/count", 213)]
    public void Figures_WhenRolledUp_AreTheKnownOnes(string cell, long amount) =>
        RolledUp(2022).Sheet[CellRef.Parse(cell)].Amount.ShouldBe(amount);

    [Theory, InlineData(2021), InlineData(2022), InlineData(2023)]
    public void Figures_WhenChecked_HaveNoFindingInAnyBodyAndInTheCounty(int year)
    {
        foreach (var (body, figures) in DemoCounty.Figures(Of(year)))
            Checker.Check(Of(year), FigureSheet.Of(figures), CheckBasis.None).ShouldBeEmpty(body);
        Checker.Check(Of(year), RolledUp(year).Sheet, CheckBasis.None).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("charges/charges/amount", 2857_6125_00, PartSource.LeadOffice, 27_8700_00)]
    [InlineData("disputes/cases/after-total", 1, PartSource.Adjustment, -1)]
    public void PartsOf_WhenTheCountyBringsInASource_SayWhatItAddsToTheBodies(string cell, long figure, PartSource source, long amount)
    {
        var parts = RolledUp(2023).PartsOf(CellRef.Parse(cell));
        parts.Sum(part => part.Amount).ShouldBe(figure);
        parts.Where(part => part.Source != PartSource.Body).Select(part => (part.Source, part.Amount)).ShouldBe([(source, amount)]);
    }

    [Fact]
    public void Figures_WhenAYearFollows_CarryInWhatWasLeftPerBody()
    {
        var before = DemoCounty.Figures(Forms.Of(2021)).ToDictionary(body => body.Department, body => FigureSheet.Of(body.Figures).Computed(Forms.Of(2021)));

        foreach (var (body, figures) in DemoCounty.Figures(Forms.Of(2022)))
        {
            long Last(string cell) => before[body][CellRef.Parse(cell)].Amount!.Value;
            figures[CellRef.Parse("received/carried-in/count")].Amount
                .ShouldBe(Last("received/total/count") + Last("received/carried-in/count") - Last("concluded/total/count"), body);
        }
    }

    [Theory, InlineData(2021), InlineData(2022), InlineData(2023)]
    public void Figures_WhenListed_AreThoseOfEveryBodyAndEveryInput(int year)
    {
        DemoCounty.Figures(Of(year)).Select(body => body.Department)
            .ShouldBe(DemoCounty.Departments().Where(body => body.ExistsOn(new(year, 12, 31))).Select(body => body.Code));
        DemoCounty.Figures(Of(year)).ShouldAllBe(body => body.Figures.Keys.ToHashSet().SetEquals(Of(year).InputCells));
    }

    [Theory, InlineData(2021), InlineData(2022), InlineData(2023)]
    public void Narratives_WhenRead_CoverEveryPartAndTypeNoNumberThatIsACell(int year)
    {
        var form = Of(year);
        var texts = DemoCounty.Narratives(form).ToDictionary();

        texts.Keys.Order().ShouldBe(form.Format.Parts.Where(part => part.HasNarrative).Select(part => part.Key).Order());
        foreach (var piece in texts.Values.SelectMany(text => NarrativeReader.Read(text, form).Paragraphs).SelectMany(paragraph => paragraph.Pieces).OfType<PlainPiece>())
            piece.Text.Replace("12月31日", "", StringComparison.Ordinal).ShouldNotContain(c => char.IsAsciiDigit(c), piece.Text);
    }

    private static YearForm Of(int year) =>
        new(FormLibrary.Load([]).Find(DemoCounty.Years.Single(demo => demo.Year.Value == year).FormatKey)!, new(year), DemoCounty.Additions(new(year)));

    private static CountyRollup RolledUp(int year) => CountyRollup.Of(
        Of(year),
        DemoCounty.Figures(Of(year)).Select(body => new AcceptedSheet(body.Department, FigureSheet.Of(body.Figures))),
        new([.. DemoCounty.LeadFigures(Of(year))], [.. DemoCounty.Adjustments(Of(year), "office", DateTime.UnixEpoch)]));
}
