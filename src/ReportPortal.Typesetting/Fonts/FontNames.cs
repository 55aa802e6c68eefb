using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>What a font calls itself (table <c>name</c>), in any language.</summary>
internal static class FontNames
{
    private const int Family = 1, Full = 4, PostScript = 6, WideFamily = 16, Longest = 63;

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The PostScript name, which is what a PDF calls the font.</summary>
    public static string ReadPostScript(FontFile file, string otherwise) =>
        Printable(Records(file).FirstOrDefault(record => record.Kind == PostScript).Text ?? otherwise);

    /// <summary>Family, full and PostScript names, each once.</summary>
    public static IReadOnlyList<string> Read(FontFile file) =>
        [.. Records(file).Where(record => record.Kind is Family or Full or PostScript or WideFamily)
            .Select(record => record.Text.Trim()).Where(text => text.Length > 0).Distinct()];

    private static IEnumerable<(int Kind, string Text)> Records(FontFile file)
    {
        if (file.Find("name") is not { } table) yield break;
        var texts = table.UInt16(4);
        for (int entry = 0, count = table.UInt16(2); entry < count; entry++)
        {
            var at = 6 + 12 * entry;
            var bytes = table.Span(texts + table.UInt16(at + 10), table.UInt16(at + 8));
            var text = EncodingOf(table.UInt16(at), table.UInt16(at + 2)).GetString(bytes);
            yield return (table.UInt16(at + 6), string.Concat(text.Where(c => !char.IsControl(c))));
        }
    }

    // Windows 3 is GBK with each ASCII letter behind a zero byte; Macintosh 25 is GB2312.
    private static Encoding EncodingOf(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 3) or (1, 25) => Chinese,
        (1, _) => Encoding.Latin1,
        _ => Encoding.BigEndianUnicode,
    };

    private static string Printable(string name)
    {
        var kept = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(Longest));
        return kept.Length > 0 ? kept : "Font";
    }
}
