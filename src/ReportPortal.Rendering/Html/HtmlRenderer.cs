using System.Text;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Typesetting;
using ReportPortal.Typesetting.Fonts;
using Block = ReportPortal.Domain.Documents.Block;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// The report as one HTML file that needs nothing else: to be saved, mailed, read on a phone, and printed from any browser on the pages
/// of the PDF.
/// </summary>
/// <param name="fonts">The faces of the PDF, whose pages it breaks at.</param>
public sealed class HtmlRenderer(FontBook fonts) : IReportRenderer
{
    private readonly Typesetter typesetter = new(fonts);

    /// <summary>A renderer that breaks pages as the portal's own faces do.</summary>
    public HtmlRenderer() : this(PortalFonts.Book) { }

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var breaks = new PrintBreaks(Paginate(PdfBlocks.Of(document, imprint)));
        var page = new HtmlText();
        HtmlFrame.Open(document, imprint, page);
        HtmlBlocks.WriteTitle(document, page);
        var blocks = CorrectionNote.Printed(document, imprint).Blocks;
        for (var index = 0; index < blocks.Count; index++)
        {
            Write(blocks[index], breaks[index + 1], page);
            page.Line();
        }
        HtmlClosing.Write(imprint, page);
        HtmlFrame.Close(page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private IReadOnlyList<PageStart> Paginate(TypesetDocument document)
    {
        try
        {
            return typesetter.Paginate(document);
        }
        catch (TypesettingException refused)
        {
            throw new RenderingRefused(Format, refused.Message, refused);
        }
    }

    private static void Write(Block block, PrintBreak breaks, HtmlText page)
    {
        if (block is Paragraph paragraph)
            PrintedParagraph.Write(paragraph, breaks, page);
        else
            HtmlBlocks.Write(block, breaks, page);
    }
}
