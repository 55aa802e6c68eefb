using CsCheck;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Figures;

public class FigureSheetTests
{
    private static readonly CellRef OnTime = new("concluded", "on-time", "count");
    private static readonly CellRef Extended = new("concluded", "extended", "count");
    private static readonly CellRef Total = new("concluded", "total", "count");

    private static readonly Dictionary<string, Figure> Answers = new()
    {
        ["blank"] = Figure.Blank,
        ["n/a"] = Figure.NotApplicable,
        ["0"] = Figure.Of(0),
        ["3"] = Figure.Of(3),
    };

    [Theory]
    [InlineData("blank", "blank", "blank")]
    [InlineData("blank", "0", "0")]
    [InlineData("blank", "3", "3")]
    [InlineData("blank", "n/a", "0")]
    [InlineData("n/a", "n/a", "0")]
    [InlineData("n/a", "3", "3")]
    [InlineData("0", "0", "0")]
    [InlineData("0", "3", "3")]
    public void Computed_WhenTermsAreMissingOrDoNotApply_AddsWhatIsThere(string first, string second, string total)
    {
        foreach (var (one, other) in new[] { (first, second), (second, first) })
            FigureSheet.Empty.With(OnTime, Answers[one]).With(Extended, Answers[other]).Computed(FiveSection.Form)[Total].ShouldBe(Answers[total]);
    }

    [Fact]
    public void Computed_WhenATotalWasTyped_DoesNotTakeItOnTrust()
    {
        FigureSheet.Empty.With(OnTime, Figure.Of(3)).With(Total, Figure.Of(99)).Computed(FiveSection.Form)[Total].ShouldBe(Figure.Of(3));
        FigureSheet.Empty.With(Total, Figure.Of(99)).Computed(FiveSection.Form)[Total].IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Computed_WhenATermIsSubtracted_MayFallBelowZero() =>
        FiveSection.Sheet(("channels/portal/count", 5), ("channels/duplicates/count", 7)).Computed(FiveSection.Form)[new("channels", "total", "count")]
            .ShouldBe(Figure.Of(-2));

    [Fact]
    public void Computed_WhenAsked_LeavesTheSheetAndItsInputsAsTheyWere() => FiveSection.GenAny.Sample(sheet =>
    {
        var before = sheet.Figures.ToList();
        var computed = sheet.Computed(FiveSection.Form);
        sheet.Figures.ShouldBe(before);
        FiveSection.Inputs.ShouldAllBe(cell => computed[cell] == sheet[cell]);
    });

    [Fact]
    public void With_WhenACellChanges_LeavesTheOldSheetAlone()
    {
        var old = FigureSheet.Empty.With(OnTime, Figure.Of(3));
        old.With(OnTime, Figure.Of(4))[OnTime].ShouldBe(Figure.Of(4));
        old.With(OnTime, Figure.Blank).Figures.ShouldBeEmpty();
        old[OnTime].ShouldBe(Figure.Of(3));
    }

    [Fact]
    public void Figure_WhenBlankZeroOrNotApplicable_IsThreeDifferentAnswers()
    {
        new[] { Figure.Blank, Figure.NotApplicable, Figure.Of(0) }.Distinct().Count().ShouldBe(3);
        default(Figure).ShouldBe(Figure.Blank);
        (Figure.NotApplicable.IsBlank, Figure.Of(0).IsBlank, Figure.Of(0).IsNotApplicable).ShouldBe((false, false, false));
    }

    [Theory]
    [InlineData(Figure.Largest + 1)]
    [InlineData(-Figure.Largest - 1)]
    [InlineData(long.MinValue)]
    public void Of_WhenTheAmountIsBeyondWhatSpreadsheetsHold_Refuses(long amount) => Should.Throw<ArgumentOutOfRangeException>(() => Figure.Of(amount));

    [Fact]
    public void Computed_WhenEveryEntryIsTheLargest_StaysWithinTheLimit() =>
        Should.NotThrow(() => FigureSheet.Of(FiveSection.Inputs.Select(cell =>
            KeyValuePair.Create(cell, Figure.Of(FigureText.LargestEntry(FiveSection.Form[cell].Unit))))).Computed(FiveSection.Form));
}
