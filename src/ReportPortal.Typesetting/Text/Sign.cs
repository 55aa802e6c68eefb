using System.Text;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Typesetting.Text;

/// <summary>One character with the glyph that draws it.</summary>
/// <param name="Character">The character, as it will be copied out.</param>
/// <param name="Kind">How it behaves in a line.</param>
/// <param name="Face">The face; null for a line feed.</param>
/// <param name="Glyph">The glyph in that face.</param>
/// <param name="Width">Its advance in points.</param>
/// <param name="Span">The number of the span it comes from.</param>
/// <param name="At">Where it stands in the text, as a UTF-16 offset over all spans.</param>
internal readonly record struct Sign(Rune Character, CharacterKind Kind, FontFace? Face, int Glyph, double Width, int Span, int At);
