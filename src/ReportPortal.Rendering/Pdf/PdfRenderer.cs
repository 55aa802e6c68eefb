using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The report as a tagged PDF file in the form of an official document (GB/T 9704-2012).</summary>
/// <param name="fonts">The faces in their parts.</param>
public sealed class PdfRenderer(FontBook fonts) : IReportRenderer
{
    private readonly Typesetter typesetter = new(fonts);

    /// <summary>A renderer with the faces that ship with the portal.</summary>
    public PdfRenderer() : this(PortalFonts.Book) { }

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint) => Render(document, imprint, PdfProfile.Archive2A);

    /// <inheritdoc cref="Render(ReportDocument, Imprint)"/>
    internal byte[] Render(ReportDocument document, Imprint imprint, PdfProfile profile)
    {
        try
        {
            return typesetter.Typeset(PdfBlocks.Of(document, imprint), profile);
        }
        catch (TypesettingException refused)
        {
            throw new RenderingRefused(Format, refused.Message, refused);
        }
    }

    /// <summary>Every character of the report that no font can draw; <see cref="Render(ReportDocument, Imprint)"/> refuses a report that has one.</summary>
    public IReadOnlyList<UnprintableCharacter> Unprintable(ReportDocument document) => [.. PrintProof.Of(document, fonts)];

    /// <summary>The same of what is printed after it.</summary>
    public IReadOnlyList<UnprintableCharacter> Unprintable(ReportDocument document, Imprint imprint) => Unprintable(CorrectionNote.Printed(document, imprint));
}
