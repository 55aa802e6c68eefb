using System.Globalization;
using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;

namespace ReportPortal.Domain.Tests.Documents;

public class PercentageTests
{
    [Theory]
    [InlineData(3506, 4782, 1, "73.3")]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(1, 16, 1, "6.3")]
    [InlineData(1, 3, 4, "33.3333")]
    [InlineData(2, 3, 0, "67")]
    [InlineData(0, 5, 2, "0.00")]
    [InlineData(5, 5, 1, "100.0")]
    [InlineData(999, 1000, 0, "100")]
    [InlineData(25, 2, 0, "1250")]
    [InlineData(1, Figure.Largest, 4, "0.0000")]
    [InlineData(Figure.Largest, 1, 4, "99999999999999900.0000")]
    public void Print_WhenDivided_RoundsHalfUpAndKeepsItsDecimals(long part, long whole, int places, string printed) =>
        Percentage.Print(part, whole, places).ShouldBe(printed);

    [Fact]
    public void Print_WhenHeldAgainstDecimalArithmetic_Agrees() =>
        Gen.Select(Gen.Long[0, 9_999_999], Gen.Long[1, 9_999_999], Gen.Int[0, 4]).Sample((part, whole, places) =>
            Percentage.Print(part, whole, places) ==
            decimal.Round(100m * part / whole, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture));

    // The half is exact here, where a binary fraction would fall to either side.
    [Fact]
    public void Print_WhenExactlyBetweenTwo_RoundsUp() => Gen.Select(Gen.Long[0, 99_999], Gen.Int[0, 3]).Sample((tenths, places) =>
    {
        var scale = (long)Math.Pow(10, places);
        var up = decimal.Divide(tenths + 1, scale).ToString("F" + places, CultureInfo.InvariantCulture);
        return Percentage.Print((2 * tenths) + 1, 200 * scale, places) == up;
    });

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(1, 0)]
    [InlineData(1, -5)]
    public void Print_WhenThereIsNothingToDivide_Refuses(long part, long whole) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Percentage.Print(part, whole, 1));
}
