using System.Text;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Faces in the order in which they are asked for a character.</summary>
/// <param name="Faces">At least one; a later face helps out where the earlier ones lack a character.</param>
/// <param name="Latin">A face asked first for ASCII letters, digits and signs; null where <paramref name="Faces"/> serve for them too.</param>
public sealed record FontChain(IReadOnlyList<FontFace> Faces, FontFace? Latin = null)
{
    /// <summary>A chain without a face of its own for Latin.</summary>
    public FontChain(params FontFace[] faces) : this((IReadOnlyList<FontFace>)faces) { }

    /// <summary>The characters of a text that no face has, each once, with some characters on either side of where it stands first.</summary>
    public IEnumerable<(Rune Character, string Snippet)> Missing(string text)
    {
        var missing = new Dictionary<Rune, int>();
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
            if (IsDrawn(rune) && Find(Characters.Plain(rune)) is null) missing.TryAdd(rune, at);
        }
        return missing.Select(found => (found.Key, Snippets.Around(text, found.Value)));
    }

    /// <summary>Line breaks of all kinds and control characters are no glyph's business.</summary>
    private static bool IsDrawn(Rune rune) => !Characters.IsInvisible(rune) && !Rune.IsControl(Characters.Plain(rune));

    /// <summary>The face that draws a character, and its glyph there; null where no face has it.</summary>
    internal (FontFace Face, int Glyph)? Find(Rune character)
    {
        if (Latin is not null && character.IsAscii && Latin.Glyph(character) is > 0 and var latin) return (Latin, latin);
        foreach (var face in Faces)
            if (face.Glyph(character) is > 0 and var glyph) return (face, glyph);
        return null;
    }
}
