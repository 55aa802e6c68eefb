using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Layout;
using ReportPortal.Typesetting.Writing;

namespace ReportPortal.Typesetting;

/// <summary>
/// Sets a document in the form of an official one (GB/T 9704-2012) and writes it as a tagged PDF file. Holds nothing between
/// documents and may be used by several threads at once.
/// </summary>
public sealed class Typesetter(FontBook fonts)
{
    /// <summary>The document as a PDF file that claims PDF/A-2a and PDF/UA-1. The same document gives the same bytes.</summary>
    /// <exception cref="GlyphMissing">A character no font can draw.</exception>
    /// <exception cref="TextRefused">A control character, half of a surrogate pair, an unusable link, a heading level that is unknown.</exception>
    /// <exception cref="TableRefused">A table that is no regular grid or does not fit a page.</exception>
    /// <exception cref="FontRefused">A glyph in a damaged font.</exception>
    public byte[] Typeset(TypesetDocument document)
    {
        Metadata.Check(document);
        var laid = new DocumentLayout(fonts, PageShape.Official).Lay(document);
        return new DocumentWriter(document, laid).Write();
    }
}
