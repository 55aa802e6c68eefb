using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>The title and the blocks of a report as HTML.</summary>
internal static class HtmlBlocks
{
    /// <summary>Each piece of the title is kept whole on its line where the screen is wide enough.</summary>
    public static void WriteTitle(ReportDocument document, HtmlText page)
    {
        page.Open("h1");
        foreach (var line in document.TitleLines)
            page.Element("span", line);
        page.Close("h1");
        page.Line();
    }

    public static void Write(Block block, PrintBreak breaks, HtmlText page)
    {
        switch (block)
        {
            case Heading heading:
                page.Element(heading.Level == 1 ? "h2" : "h3", heading.Number + heading.Text, ("id", heading.Id), ("class", breaks.Classes));
                break;
            case Paragraph paragraph:
                page.Open("p", ("class", breaks.Classes));
                foreach (var run in paragraph.Runs)
                    HtmlRuns.Write(run, page);
                page.Close("p");
                break;
            case Table table:
                HtmlTables.Write(table, breaks, page);
                break;
            default:
                throw new RenderingRefused("html", block.GetType().Name);
        }
    }
}
