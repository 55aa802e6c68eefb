using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>The PostScript name (<c>name</c> table, identifier 6): what a PDF calls the font.</summary>
internal static class FontNames
{
    private const int PostScript = 6, Longest = 63;

    public static string ReadPostScript(FontFile file, string otherwise) =>
        file.Find("name") is { } table && Find(table) is { Length: > 0 } found ? found : Printable(otherwise);

    private static string? Find(FontTable table)
    {
        var texts = table.UInt16(4);
        for (int entry = 0, count = table.UInt16(2); entry < count; entry++)
        {
            var at = 6 + 12 * entry;
            if (table.UInt16(at + 6) != PostScript) continue;
            var bytes = table.Span(texts + table.UInt16(at + 10), table.UInt16(at + 8));
            var encoding = table.UInt16(at) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode;
            return Printable(encoding.GetString(bytes));
        }
        return null;
    }

    private static string Printable(string name)
    {
        var kept = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(Longest));
        return kept.Length > 0 ? kept : "Font";
    }
}
