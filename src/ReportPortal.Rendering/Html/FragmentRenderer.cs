using System.Globalization;
using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// 门户粘贴稿: the report to be pasted into another site's editor. Such an editor keeps headings, paragraphs, tables, bold type, links and
/// little else, so it holds nothing more: real tables with their spans, borders in the cells themselves, no class, script or sheet of styles.
/// </summary>
public sealed class FragmentRenderer : IReportRenderer
{
    private const string Border = "border:1px solid #000";

    /// <inheritdoc/>
    public string Format => "fragment";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var page = new HtmlText();
        if (!string.IsNullOrWhiteSpace(imprint.Watermark))
            WriteStrong(imprint.Watermark, page);
        WriteTitle(document.TitleLines, page);
        foreach (var block in CorrectionNote.Printed(document, imprint).Blocks)
            Write(block, page);
        foreach (var line in ClosingLines.Of(imprint))
            WriteLine("p", line, page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void WriteTitle(IReadOnlyList<string> lines, HtmlText page)
    {
        page.Open("h1");
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0)
                page.Markup("<br>");
            page.Text(lines[index]);
        }
        page.Close("h1");
        page.Line();
    }

    private static void Write(Block block, HtmlText page)
    {
        switch (block)
        {
            case Heading heading:
                WriteLine(heading.Level == 1 ? "h2" : "h3", heading.Number + heading.Text, page);
                break;
            case Paragraph paragraph:
                page.Open("p");
                foreach (var run in paragraph.Runs)
                    WriteRun(run, page);
                page.Close("p");
                page.Line();
                break;
            case Table table:
                WriteTable(table, page);
                break;
            default:
                throw new RenderingRefused("fragment", block.GetType().Name);
        }
    }

    private static void WriteTable(Table table, HtmlText page)
    {
        if (table.Caption is { } caption)
            WriteStrong(caption, page);
        page.Open("table", ("style", $"border-collapse:collapse;{Border}"));
        WriteRows("thead", table.Head, page);
        WriteRows("tbody", table.Body, page);
        page.Close("table");
        page.Line();
    }

    private static void WriteRows(string group, IReadOnlyList<TableRow> rows, HtmlText page)
    {
        page.Open(group);
        foreach (var row in rows)
        {
            page.Open("tr");
            foreach (var cell in row.Cells)
            {
                var name = cell is { Role: CellRole.Figure } or { Role: CellRole.Corner, Content: null } ? "td" : "th";
                page.Open(name, ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan)), ("style", Border));
                if (cell.Content is { } content)
                    WriteRun(content, page);
                page.Close(name);
            }
            page.Close("tr");
        }
        page.Close(group);
    }

    private static void WriteRun(Run run, HtmlText page)
    {
        if (run is LinkRun link)
            page.Element("a", link.Text, ("href", link.Address));
        else
            page.Text(run.Text);
    }

    private static void WriteStrong(string text, HtmlText page)
    {
        page.Open("p");
        page.Element("strong", text);
        page.Close("p");
        page.Line();
    }

    private static void WriteLine(string element, string text, HtmlText page)
    {
        page.Element(element, text);
        page.Line();
    }

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
