using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// The report as the content of a page's <c>article</c>: headings with the sections' keys for addresses, tables with captions, scopes
/// and spans, each bound number a <c>data</c> element that names its cells. How it looks is the stylesheet's.
/// </summary>
public sealed class HtmlRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var page = new HtmlText();
        page.Element("h1", document.Title);
        page.Line();
        foreach (var block in document.Blocks)
        {
            Write(block, page);
            page.Line();
        }
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Write(Block block, HtmlText page)
    {
        switch (block)
        {
            case Heading heading:
                page.Element(heading.Level == 1 ? "h2" : "h3", heading.Number + heading.Text, ("id", heading.Id));
                break;
            case Paragraph paragraph:
                page.Open("p");
                foreach (var run in paragraph.Runs)
                    HtmlRuns.Write(run, page);
                page.Close("p");
                break;
            case Table table:
                HtmlTables.Write(table, page);
                break;
        }
    }
}
