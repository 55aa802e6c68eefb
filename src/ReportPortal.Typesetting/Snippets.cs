using System.Text;

namespace ReportPortal.Typesetting;

/// <summary>Shows a place in a text to the person who is to mend it.</summary>
internal static class Snippets
{
    private const int Reach = 8;

    /// <summary>Some characters on either side, whole ones; what cannot be shown is replaced by U+FFFD.</summary>
    public static string Around(string text, int at)
    {
        int from = Math.Max(0, at - Reach), to = Math.Min(text.Length, at + Reach + 1);
        if (from > 0 && char.IsSurrogatePair(text[from - 1], text[from])) from--;
        if (to < text.Length && char.IsSurrogatePair(text[to - 1], text[to])) to++;
        var shown = new StringBuilder();
        foreach (var rune in text[from..to].EnumerateRunes())      // halves come out as U+FFFD
            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return shown.ToString();
    }
}
