using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// The report as the content of a page's <c>article</c>: headings with the sections' keys for addresses, tables with captions, scopes
/// and spans, each bound number a <c>data</c> element that names its cells. How it looks is the stylesheet's. It is stored with an
/// edition and is no download.
/// </summary>
public sealed class ArticleRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "article";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var page = new HtmlText();
        HtmlBlocks.WriteTitle(document, page);
        foreach (var block in CorrectionNote.Printed(document, imprint).Blocks)
        {
            HtmlBlocks.Write(block, PrintBreak.None, page);
            page.Line();
        }
        HtmlClosing.Write(imprint, page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
