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

    [Theory, InlineData(2021), InlineData(2022)]
    public void Figures_WhenChecked_HaveNoFindingInAnyBodyAndInTheCounty(int year)
    {
        foreach (var (body, figures) in DemoCounty.Figures(Forms.Of(year)))
            Checker.Check(Forms.Of(year), FigureSheet.Of(figures)).ShouldBeEmpty(body);
        Checker.Check(Forms.Of(year), RolledUp(year).Sheet).ShouldBeEmpty();
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

    [Theory, InlineData(2021), InlineData(2022)]
    public void Figures_WhenListed_AreThoseOfEveryBodyAndEveryInput(int year)
    {
        DemoCounty.Figures(Forms.Of(year)).Select(body => body.Department).ShouldBe(DemoCounty.Departments().Select(body => body.Code));
        DemoCounty.Figures(Forms.Of(year)).ShouldAllBe(body => body.Figures.Keys.ToHashSet().SetEquals(Forms.Of(year).InputCells));
    }

    [Theory, InlineData(2021), InlineData(2022)]
    public void Narratives_WhenRead_CoverEveryPartAndTypeNoNumberThatIsACell(int year)
    {
        var form = Forms.Of(year);
        var texts = DemoCounty.Narratives(form).ToDictionary();

        texts.Keys.Order().ShouldBe(form.Format.Parts.Where(part => part.HasNarrative).Select(part => part.Key).Order());
        foreach (var piece in texts.Values.SelectMany(text => NarrativeReader.Read(text, form).Paragraphs).SelectMany(paragraph => paragraph.Pieces).OfType<PlainPiece>())
            piece.Text.Replace("12月31日", "", StringComparison.Ordinal).ShouldNotContain(c => char.IsAsciiDigit(c), piece.Text);
    }

    private static CountyRollup RolledUp(int year) =>
        CountyRollup.Of(Forms.Of(year), DemoCounty.Figures(Forms.Of(year)).Select(body => new AcceptedSheet(body.Department, FigureSheet.Of(body.Figures))));
}
