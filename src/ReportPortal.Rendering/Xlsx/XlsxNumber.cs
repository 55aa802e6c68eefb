using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>A figure that a workbook holds as a number and shows as it is printed.</summary>
/// <param name="Value">Digits with a point.</param>
/// <param name="Decimals">How many it is printed with.</param>
/// <param name="IsSigned">Whether it is printed with a plus.</param>
internal sealed record XlsxNumber(string Value, int Decimals, bool IsSigned)
{
    public const int MostDecimals = 6;

    /// <summary>More of them a spreadsheet rounds.</summary>
    private const int MostDigits = 15;

    /// <summary>The number of a run; null for text, and for a number that would be shown otherwise than it is printed.</summary>
    public static XlsxNumber? Of(Run? run)
    {
        if (run is not FigureRun { Value: { } value } figure || !IsPlain(value))
            return null;
        var decimals = value.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? value.Length - point - 1 : 0;
        if (decimals > MostDecimals || value.Count(char.IsAsciiDigit) > MostDigits)
            return null;
        return figure.Text == value ? new(value, decimals, false) : figure.Text == "+" + value ? new(value, decimals, true) : null;
    }

    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiDigit(value[^1]) && value.TrimStart('-') is { Length: > 0 } digits && value.Length - digits.Length <= 1
        && char.IsAsciiDigit(digits[0]) && digits.All(c => char.IsAsciiDigit(c) || c == '.') && digits.Count(c => c == '.') <= 1
        && !(digits.Length > 1 && digits[0] == '0' && digits[1] != '.');
}
