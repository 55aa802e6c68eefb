using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>
/// The characters one document draws with one face, numbered from 1 in the order of their first use. A number stands for
/// a character and not for a glyph, since two characters may share a glyph and must still be copied out as themselves.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private readonly Dictionary<Rune, int> numbers = [];
    private readonly List<(Rune Character, int Glyph)> used = [];

    public FontFace Face => face;

    public IReadOnlyList<(Rune Character, int Glyph)> Used => used;

    public int Number(Rune character, int glyph)
    {
        if (!numbers.TryGetValue(character, out var number))
        {
            used.Add((character, glyph));
            numbers[character] = number = used.Count;
        }
        return number;
    }

    /// <summary>A font file with glyph 0 of the face, the characters used, and what composites among them are made of.</summary>
    public byte[] Build() => new SubsetFile(face, [0, .. used.Select(u => u.Glyph)]).Build();
}
