using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>What a file says of itself stands in XML, where one control character would make all of it unreadable.</summary>
internal static class Metadata
{
    /// <exception cref="TextRefused">A control character or half of a surrogate pair in a title, author, subject or language.</exception>
    public static void Check(TypesetDocument document)
    {
        Check(document.Title, "title");
        Check(document.Author, "author");
        Check(document.Subject ?? "", "subject");
        Check(document.Language, "language");
    }

    private static void Check(string text, string place)
    {
        for (int at = 0, length; at < text.Length; at += length)
        {
            var whole = Rune.TryGetRuneAt(text, at, out var rune);
            length = whole ? rune.Utf16SequenceLength : 1;
            if (whole && !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)) continue;
            throw new TextRefused($"document {place}", Snippets.Around(text, at), whole ? $"the character U+{rune.Value:X4}" : $"half of a surrogate pair (U+{(int)text[at]:X4})");
        }
    }
}
