using System.Globalization;
using System.Text;

namespace ReportPortal.Typesetting;

/// <summary>No face of the chain can draw a character. A blank box in an official document is worse than none.</summary>
public sealed class GlyphMissing(Rune character, string place, string snippet)
    : TypesettingException(string.Create(CultureInfo.InvariantCulture,
        $"{place}: no font has the character “{character}” (U+{character.Value:X4}) near “{snippet}”"))
{
    /// <summary>The character.</summary>
    public Rune Character { get; } = character;

    /// <summary>Its code point as people look it up, for instance <c>U+1F600</c>.</summary>
    public string CodePoint { get; } = string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}");

    /// <summary>The block, for instance <c>block 3 (paragraph)</c>.</summary>
    public string Place { get; } = place;

    /// <summary>Some characters on either side.</summary>
    public string Snippet { get; } = snippet;
}
