using CsCheck;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Rollup;

public class CountyRollupTests
{
    private static readonly CellRef Meetings = new("supplement", "meetings", "count");
    private static readonly CellRef Total = new("channels", "total", "count");

    [Fact]
    public void PartsOf_WhenAnyCellIsAsked_AddUpToItsFigure() => FiveSection.GenBodies(FiveSection.GenAny).Sample(bodies =>
    {
        var county = CountyRollup.Of(FiveSection.Form, bodies, CountySources.None);
        foreach (var cell in FiveSection.Form.Cells)
            county.PartsOf(cell).Sum(part => part.Amount).ShouldBe(county.Sheet[cell].Amount ?? 0, cell.ToString());
    });

    [Fact]
    public void Of_WhenOneCellOfOneBodyChanges_ChangesExactlyTheTotalsThatHoldIt() =>
        Gen.Select(FiveSection.GenBodies(FiveSection.GenAny), Gen.Int[0, 99], FiveSection.GenInput, Gen.Long[1, 9999]).Sample((bodies, which, cell, more) =>
        {
            var before = CountyRollup.Of(FiveSection.Form, bodies, CountySources.None).Sheet;
            var after = CountyRollup.Of(FiveSection.Form, bodies.WithMore(which % bodies.Count, cell, more), CountySources.None).Sheet;

            var reach = FiveSection.Reach(cell);
            FiveSection.Form.Cells.Where(each => before[each] != after[each]).ShouldBe(reach, ignoreOrder: true);
            reach.ShouldAllBe(each => Math.Abs((after[each].Amount ?? 0) - (before[each].Amount ?? 0)) == more);
        });

    [Fact]
    public void Reach_WhenACellIsARefusal_HoldsBothTotalsAboveIt() =>
        FiveSection.Reach(new("answers", "privacy", "count")).Select(cell => cell.Row).ShouldBe(["privacy", "refused", "total"]);

    [Fact]
    public void Of_WhenABodyStandsTwice_Refuses() =>
        Should.Throw<ArgumentException>(() => CountyRollup.Of(FiveSection.Form, [new("education", FiveSection.Zeros), new("education", FiveSection.Zeros)], CountySources.None))
            .Message.ShouldContain("education");

    [Fact]
    public void Of_WhenNoBodyHasFiled_IsBlank()
    {
        var county = CountyRollup.Of(FiveSection.Form, [], CountySources.None);
        county.Sheet.Figures.ShouldBeEmpty();
        county.PartsOf(Total).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(null, "n/a", null, true)]
    [InlineData("n/a", "n/a", null, true)]
    [InlineData("n/a", "0", 0L, false)]
    [InlineData("n/a", "4", 4L, false)]
    [InlineData(null, "4", 4L, false)]
    [InlineData("3", "4", 7L, false)]
    public void Of_WhenAnswersAreMissingOrDoNotApply_AddsTheNumbers(string? one, string? other, long? amount, bool notApplicable)
    {
        var county = CountyRollup.Of(FiveSection.Form, [Body("one", one), Body("other", other)], CountySources.None);
        (county.Sheet[Meetings].Amount, county.Sheet[Meetings].IsNotApplicable).ShouldBe((amount, notApplicable));
        county.PartsOf(Meetings).Count.ShouldBe(new[] { one, other }.Count(answer => answer is not (null or "n/a")));
    }

    [Fact]
    public void PartsOf_WhenABodyFilesZero_NamesItInTheOrderOfTheBodies() =>
        CountyRollup.Of(FiveSection.Form, [new("b", FiveSection.Zeros), new("a", FiveSection.Sheet(("channels/portal/count", 2)))], CountySources.None)
            .PartsOf(Total).ShouldBe([FigurePart.OfBody("b", 0), FigurePart.OfBody("a", 2)]);

    [Fact]
    public void Of_WhenABodysTotalWasStoredWrong_ComputesItAnew() =>
        CountyRollup.Of(FiveSection.Form, [new("a", FiveSection.Sheet(("channels/portal/count", 2)).With(Total, Figure.Of(99)))], CountySources.None)
            .PartsOf(Total).ShouldBe([FigurePart.OfBody("a", 2)]);

    [Fact]
    public void Of_WhenAHundredBodiesEnterTheLargestFigures_StaysWithinTheLimit()
    {
        var largest = FigureSheet.Of(FiveSection.Inputs.Select(cell =>
            KeyValuePair.Create(cell, Figure.Of(FigureText.LargestEntry(FiveSection.Form[cell].Unit)))));
        var bodies = Enumerable.Range(0, 100).Select(index => new AcceptedSheet($"body-{index}", largest));
        Should.NotThrow(() => CountyRollup.Of(FiveSection.Form, bodies, CountySources.None));
    }

    private static AcceptedSheet Body(string code, string? answer) =>
        new(code, FigureSheet.Empty.With(Meetings, answer switch
        {
            null => Figure.Blank,
            "n/a" => Figure.NotApplicable,
            _ => Figure.Of(long.Parse(answer, null)),
        }));
}
