using System.Globalization;

namespace ReportPortal.Domain.Documents;

/// <summary>Percentages as the report prints them: exact division, rounded half up, always with the decimals asked for.</summary>
public static class Percentage
{
    /// <summary>Part of whole, e.g. <c>73.3</c> for 3506 of 4782 with one decimal.</summary>
    /// <param name="part">Not negative.</param>
    /// <param name="whole">More than zero.</param>
    /// <param name="places">Decimals, 0 to 4.</param>
    public static string Print(long part, long whole, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        Int128 scale = 100;
        for (var place = 0; place < places; place++)
            scale *= 10;
        var rounded = (part * scale * 2 + whole) / (2 * (Int128)whole);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}";
    }
}
