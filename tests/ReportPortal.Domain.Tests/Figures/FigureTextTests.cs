using CsCheck;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Figures;

public class FigureTextTests
{
    private static readonly Unit Cases = new("cases", new("件", "cases"), 0);
    private static readonly Unit Yuan = new("yuan", new("元", "yuan"), 2);
    private static readonly Unit TenThousandYuan = new("ten-thousand-yuan", new("万元", "ten thousand yuan"), 6);

    private static readonly Unit[] Units = [Cases, Yuan, TenThousandYuan];

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("4782", 4782)]
    [InlineData("１２３", 123)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("１，２３４", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1　234", 1234)]
    [InlineData("  12\t", 12)]
    [InlineData("　12\r\n", 12)]
    [InlineData("12\0\u202e", 12)]
    [InlineData("1\u200b2\u200d", 12)]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("12.00", 12)]
    [InlineData("99999999999", 99_999_999_999)]
    [InlineData("000000000000000000000000000012", 12)]
    public void TryParse_WhenACountIsTyped_IsThatNumber(string typed, long amount)
    {
        FigureText.TryParse(typed, Cases, out var figure).ShouldBe(FigureFault.None);
        figure.ShouldBe(Figure.Of(amount));
    }

    [Theory]
    [InlineData(2, "0.5", 50)]
    [InlineData(2, "１２３．５", 12_350)]
    [InlineData(2, "1,234.56", 123_456)]
    [InlineData(2, "12.500", 1250)]
    [InlineData(6, "59237.2449", 59_237_244_900)]
    [InlineData(6, "0.000001", 1)]
    [InlineData(6, "1.123456", 1_123_456)]
    [InlineData(2, "99999999999.99", 9_999_999_999_999)]
    public void TryParse_WhenMoneyIsTyped_IsExactInTheSmallestUnit(int decimals, string typed, long amount)
    {
        FigureText.TryParse(typed, OfDecimals(decimals), out var figure).ShouldBe(FigureFault.None);
        figure.ShouldBe(Figure.Of(amount));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t　")]
    [InlineData("\u0001")]
    public void TryParse_WhenNothingIsTyped_IsBlankAndNotZero(string? typed)
    {
        FigureText.TryParse(typed, Cases, out var figure).ShouldBe(FigureFault.None);
        figure.IsBlank.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "-5", FigureFault.Negative)]
    [InlineData(0, "－５", FigureFault.Negative)]
    [InlineData(0, "−5", FigureFault.Negative)]
    [InlineData(0, "-", FigureFault.NotANumber)]
    [InlineData(0, "+5", FigureFault.NotANumber)]
    [InlineData(0, "5件", FigureFault.NotANumber)]
    [InlineData(6, "5万", FigureFault.NotANumber)]
    [InlineData(0, "五", FigureFault.NotANumber)]
    [InlineData(0, "٣", FigureFault.NotANumber)]
    [InlineData(0, "无", FigureFault.NotANumber)]
    [InlineData(0, "1e5", FigureFault.NotANumber)]
    [InlineData(0, "0x10", FigureFault.NotANumber)]
    [InlineData(2, ".", FigureFault.NotANumber)]
    [InlineData(2, "1.", FigureFault.NotANumber)]
    [InlineData(2, ".5", FigureFault.NotANumber)]
    [InlineData(2, "1.2.3", FigureFault.NotANumber)]
    [InlineData(2, "1.2,3", FigureFault.NotANumber)]
    [InlineData(0, ",", FigureFault.NotANumber)]
    [InlineData(0, "1,23", FigureFault.Grouping)]
    [InlineData(0, "1,", FigureFault.Grouping)]
    [InlineData(0, ",123", FigureFault.Grouping)]
    [InlineData(0, "1234,567", FigureFault.Grouping)]
    [InlineData(0, "12 34", FigureFault.Grouping)]
    [InlineData(0, "0.5", FigureFault.TooManyDecimals)]
    [InlineData(2, "0.125", FigureFault.TooManyDecimals)]
    [InlineData(6, "1.1234567", FigureFault.TooManyDecimals)]
    [InlineData(0, "100000000000", FigureFault.TooLarge)]
    [InlineData(2, "100000000000", FigureFault.TooLarge)]
    [InlineData(6, "10000000", FigureFault.TooLarge)]
    [InlineData(0, "99999999999999999999999999", FigureFault.TooLarge)]
    public void TryParse_WhenItIsNoFigureOfTheUnit_SaysWhyAndLeavesTheCellBlank(int decimals, string typed, FigureFault fault)
    {
        FigureText.TryParse(typed, OfDecimals(decimals), out var figure).ShouldBe(fault);
        figure.IsBlank.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(4782, 0, "4782")]
    [InlineData(-12, 0, "-12")]
    [InlineData(50, 2, "0.5")]
    [InlineData(1200, 2, "12")]
    [InlineData(-5, 2, "-0.05")]
    [InlineData(59_237_244_900, 6, "59237.2449")]
    public void Print_WhenTheReportIsMade_HasNoGroupingAndNoNeedlessDecimals(long amount, int decimals, string printed) =>
        FigureText.Print(amount, OfDecimals(decimals)).ShouldBe(printed);

    [Fact]
    public void TryParse_WhenItReadsAPrint_GivesTheSameFigure() =>
        Gen.Select(Gen.OneOf(Units), Gen.OneOf(Gen.Long[0, 1000], Gen.Long[0, 99_999_999_999])).Sample((unit, amount) =>
            FigureText.TryParse(FigureText.Print(amount, unit), unit, out var figure) == FigureFault.None && figure == Figure.Of(amount));

    // 本年增/减 may have become less.
    [Theory]
    [InlineData(0, "-5", -5)]
    [InlineData(0, "－５", -5)]
    [InlineData(0, " −1,234 ", -1234)]
    [InlineData(0, "-0", 0)]
    [InlineData(2, "-0.05", -5)]
    [InlineData(0, "5", 5)]
    [InlineData(0, "-99999999999", -99_999_999_999)]
    public void TryParse_WhenAFigureMayBeNegative_ReadsItsMinus(int decimals, string typed, long amount)
    {
        FigureText.TryParse(typed, OfDecimals(decimals), out var figure, mayBeNegative: true).ShouldBe(FigureFault.None);
        figure.ShouldBe(Figure.Of(amount));
    }

    [Theory]
    [InlineData("-", FigureFault.NotANumber)]
    [InlineData("- 5", FigureFault.NotANumber)]
    [InlineData("--5", FigureFault.NotANumber)]
    [InlineData("5-", FigureFault.NotANumber)]
    [InlineData("-5件", FigureFault.NotANumber)]
    [InlineData("-1,23", FigureFault.Grouping)]
    [InlineData("-0.5", FigureFault.TooManyDecimals)]
    [InlineData("-100000000000", FigureFault.TooLarge)]
    public void TryParse_WhenANegativeFigureIsFaulty_SaysWhyAndLeavesTheCellBlank(string typed, FigureFault fault)
    {
        FigureText.TryParse(typed, Cases, out var figure, mayBeNegative: true).ShouldBe(fault);
        figure.IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void TryParse_WhenItReadsAPrintThatMayBeNegative_GivesTheSameFigure() =>
        Gen.Select(Gen.OneOf(Units), Gen.Long[-99_999_999_999, 99_999_999_999]).Sample((unit, amount) =>
            FigureText.TryParse(FigureText.Print(amount, unit), unit, out var figure, mayBeNegative: true) == FigureFault.None && figure == Figure.Of(amount));

    [Fact]
    public void TryParse_WhenAnythingIsTyped_NeverThrowsNorExceedsTheLimit() =>
        Gen.Select(Gen.OneOf(Units), Gen.OneOf(Gen.String, Gen.String["0123456789,，.． 　-−９"])).Sample((unit, typed) =>
            FigureText.TryParse(typed, unit, out var figure) == FigureFault.None
                ? figure.IsBlank || figure.Amount >= 0 && figure.Amount <= FigureText.LargestEntry(unit)
                : figure.IsBlank);

    private static Unit OfDecimals(int decimals) => Units.Single(unit => unit.Decimals == decimals);
}
