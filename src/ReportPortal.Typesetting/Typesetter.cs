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
    /// <summary>The document as a PDF file that claims what its profile says. The same document gives the same bytes.</summary>
    /// <exception cref="GlyphMissing">A character no font can draw.</exception>
    /// <exception cref="TextRefused">A control character, half of a surrogate pair, an unusable link, a heading level that is unknown.</exception>
    /// <exception cref="TableRefused">A table that is no regular grid or does not fit a page.</exception>
    /// <exception cref="FontRefused">A glyph in a damaged font.</exception>
    public byte[] Typeset(TypesetDocument document, PdfProfile profile = PdfProfile.Archive2A)
    {
        Metadata.Check(document);
        return new DocumentWriter(document, Lay(document), profile).Write();
    }

    /// <summary>Where the pages of the document begin, the first one included. Refuses what <see cref="Typeset"/> refuses, but for the metadata.</summary>
    public IReadOnlyList<PageStart> Paginate(TypesetDocument document) => [.. Lay(document).Pages.Select(page => page.Start)];

    private LaidDocument Lay(TypesetDocument document) => DocumentLayout.Of(document, fonts);
}
