using System.Text;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Typesetting.Text;

/// <summary>Finds the glyph of every character, and refuses what nobody could read.</summary>
internal static class Shaper
{
    /// <param name="spans">The text, in spans that are told apart by their number.</param>
    /// <param name="chain">The faces to draw with.</param>
    /// <param name="size">In points.</param>
    /// <param name="place">What refusals call the block.</param>
    /// <exception cref="GlyphMissing">No face has a character.</exception>
    /// <exception cref="TextRefused">A control character or half of a surrogate pair.</exception>
    public static ShapedText Shape(IReadOnlyList<string> spans, FontChain chain, double size, string place)
    {
        var signs = new List<Sign>(spans.Sum(s => s.Length));
        var before = 0;
        for (var span = 0; span < spans.Count; span++)
        {
            var text = spans[span];
            for (int at = 0, length; at < text.Length; at += length)
            {
                if (!Rune.TryGetRuneAt(text, at, out var rune))
                    throw new TextRefused(place, Snippets.Around(text, at), $"half of a surrogate pair (U+{(int)text[at]:X4})");
                length = rune.Utf16SequenceLength;
                if (rune.Value == '\r' && at + 1 < text.Length && text[at + 1] == '\n') continue;
                if (!Characters.IsInvisible(rune)) signs.Add(Draw(Characters.Plain(rune), chain, size, () => (place, Snippets.Around(text, at))) with { Span = span, At = before + at });
            }
            before += text.Length;
        }
        return new ShapedText(signs, size);
    }

    private static Sign Draw(Rune rune, FontChain chain, double size, Func<(string Place, string Snippet)> where)
    {
        var kind = Characters.Kind(rune);
        if (kind == CharacterKind.Break) return new Sign(rune, kind, null, 0, 0, 0, 0);
        if (Rune.IsControl(rune)) throw new TextRefused(where().Place, where().Snippet, $"the control character U+{rune.Value:X4}");
        var (face, glyph) = chain.Find(rune) ?? throw new GlyphMissing(rune, where().Place, where().Snippet);
        return new Sign(rune, kind, face, glyph, face.Width(glyph) * size, 0, 0);
    }
}
