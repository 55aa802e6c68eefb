using System.Globalization;
using System.Text;

namespace ReportPortal.Rendering;

/// <summary>A file as a county names it, 某某局2023年政府信息公开工作年度报告.pdf, with nothing in it that a file system refuses.</summary>
public static class CountyFileName
{
    private const string Refused = "\\/:*?\"<>|";
    private const int Longest = 80;         // in characters; of three bytes each they still fit into the 255 of most file systems

    /// <summary>The name of a file in a format.</summary>
    /// <param name="title">The report's title.</param>
    /// <param name="format">The format, which is the extension.</param>
    public static string Of(string title, string format) => $"{Stem(title)}.{format}";

    private static string Stem(string title)
    {
        var kept = new StringBuilder();
        foreach (var rune in title.EnumerateRunes().Where(rune => !IsRefused(rune)))
            if (kept.Length + rune.Utf16SequenceLength <= Longest)
                kept.Append(rune.ToString());
        return kept.ToString().Trim(' ', '.') is { Length: > 0 } stem ? stem : "report";
    }

    private static bool IsRefused(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || Refused.Contains(rune.ToString(), StringComparison.Ordinal);
}
