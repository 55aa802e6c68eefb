using System.Globalization;
using System.Text;

namespace ReportPortal.Rendering.Pdf;

/// <summary>A character of a report that no font can draw, once for each text that it stands in.</summary>
/// <param name="Character">The character.</param>
/// <param name="Place">Where it stands, from outside to inside in the report's own words: heading, table, row.</param>
/// <param name="Snippet">Some characters on either side.</param>
public sealed record UnprintableCharacter(Rune Character, IReadOnlyList<string> Place, string Snippet)
{
    /// <summary>As people look it up, for instance <c>U+1F600</c>.</summary>
    public string CodePoint => string.Create(CultureInfo.InvariantCulture, $"U+{Character.Value:X4}");
}
