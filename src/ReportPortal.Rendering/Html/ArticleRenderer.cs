using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// The report as the content of a page's <c>article</c>: headings with the sections' keys for addresses, tables with captions, scopes
/// and spans, each bound number a <c>data</c> element that names its cells. How it looks is the stylesheet's.
/// </summary>
public sealed class ArticleRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "article";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var page = new HtmlText();
        WriteTitle(document, page);
        foreach (var block in document.Blocks)
        {
            Write(block, page);
            page.Line();
        }
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>Each piece of the title is kept whole on its line where the screen is wide enough.</summary>
    private static void WriteTitle(ReportDocument document, HtmlText page)
    {
        page.Open("h1");
        foreach (var line in document.TitleLines)
            page.Element("span", line);
        page.Close("h1");
        page.Line();
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
            default:
                throw new RenderingRefused("article", block.GetType().Name);
        }
    }
}
