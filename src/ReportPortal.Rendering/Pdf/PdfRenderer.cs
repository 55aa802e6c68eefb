using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The report as a tagged PDF file in the form of an official document (GB/T 9704-2012).</summary>
public sealed class PdfRenderer : IReportRenderer
{
    private readonly Typesetter typesetter = new(PortalFonts.Book);

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        try
        {
            return typesetter.Typeset(PdfBlocks.Of(document, imprint));
        }
        catch (TypesettingException refused)
        {
            throw new RenderingRefused(Format, refused.Message, refused);
        }
    }
}
