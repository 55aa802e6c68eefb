using System.Globalization;

namespace ReportPortal.Rendering.Csv;

/// <summary>Words in a file that spreadsheets open: what they would calculate stands behind an apostrophe, and what begins with one has two.</summary>
internal static class CsvText
{
    private const char Guard = '\'';

    public static string Harmless(string text) =>
        text.Length > 0 && (IsDangerous(text[0]) || text[0] == Guard) && !IsNumber(text) ? Guard + text : text;

    /// <summary>What was written.</summary>
    public static string Plain(string field) => field.StartsWith(Guard) ? field[1..] : field;

    /// <summary>Full-width signs are calculated, too, and white space before a sign is passed over.</summary>
    private static bool IsDangerous(char first) => first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '|' or '%' || char.IsWhiteSpace(first);

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
