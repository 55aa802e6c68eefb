using System.Globalization;
using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>Values in PDF syntax (ISO 32000-1, 7.3). Nothing here depends on a culture.</summary>
internal static class Syntax
{
    /// <summary>A number with at most three decimals and no exponent.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Numbers(params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder();
        foreach (var value in values) text.Append(text.Length > 0 ? " " : "").Append(Number(value));
        return text.ToString();
    }

    /// <summary>A text string: plain where all is ASCII, else UTF-16 with its byte order mark.</summary>
    public static string Text(string text) =>
        text.All(c => c is >= ' ' and <= '~') ? Literal(text) : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Date(DateTimeOffset date)
    {
        var offset = date.Offset;
        var zone = offset == TimeSpan.Zero ? "Z" : string.Create(CultureInfo.InvariantCulture,
            $"{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):00}'{Math.Abs(offset.Minutes):00}'");
        return $"(D:{date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone})";
    }

    public static string Reference(int id) => $"{Number(id)} 0 R";

    public static string References(IEnumerable<int> ids) => $"[{string.Join(' ', ids.Select(Reference))}]";

    private static string Literal(string text) =>
        $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
}
