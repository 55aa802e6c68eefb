using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Faces in the order in which they are asked for a character.</summary>
/// <param name="Faces">At least one; a later face helps out where the earlier ones lack a character.</param>
/// <param name="Latin">A face asked first for ASCII letters, digits and signs; null where <paramref name="Faces"/> serve for them too.</param>
public sealed record FontChain(IReadOnlyList<FontFace> Faces, FontFace? Latin = null)
{
    /// <summary>A chain without a face of its own for Latin.</summary>
    public FontChain(params FontFace[] faces) : this((IReadOnlyList<FontFace>)faces) { }

    /// <summary>The face that draws a character, and its glyph there; null where no face has it.</summary>
    internal (FontFace Face, int Glyph)? Find(Rune character)
    {
        if (Latin is not null && character.IsAscii && Latin.Glyph(character) is > 0 and var latin) return (Latin, latin);
        foreach (var face in Faces)
            if (face.Glyph(character) is > 0 and var glyph) return (face, glyph);
        return null;
    }
}
