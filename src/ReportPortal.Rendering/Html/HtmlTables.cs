using System.Globalization;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>Tables as HTML tables, in a frame that scrolls on a narrow screen and can be reached by keyboard.</summary>
internal static class HtmlTables
{
    public static void Write(Table table, HtmlText page)
    {
        page.Open("div", ("class", "rp-scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption ?? table.Title));
        page.Open("table", ("class", "rp-table"), ("data-table", table.Key));
        if (table.Caption is { } caption)
            page.Element("caption", caption);
        WriteRows("thead", table.Head, page);
        WriteRows("tbody", table.Body, page);
        page.Close("table");
        page.Close("div");
    }

    private static void WriteRows(string group, IReadOnlyList<TableRow> rows, HtmlText page)
    {
        page.Open(group);
        foreach (var row in rows)
        {
            page.Open("tr", ("class", row.IsTotal ? "rp-sum" : null));
            foreach (var cell in row.Cells)
                WriteCell(cell, page);
            page.Close("tr");
        }
        page.Close(group);
    }

    private static void WriteCell(TableCell cell, HtmlText page)
    {
        var name = cell is { Role: CellRole.Figure } or { Role: CellRole.Corner, Content: null } ? "td" : "th";
        page.Open(name, ("scope", ScopeOf(cell)), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan)));
        if (cell.Content is { } content)
            HtmlRuns.Write(content, page);
        page.Close(name);
    }

    private static string? ScopeOf(TableCell cell) => cell switch
    {
        { Role: CellRole.ColumnHead, ColumnSpan: > 1 } => "colgroup",
        { Role: CellRole.ColumnHead } => "col",
        { Role: CellRole.RowHead, RowSpan: > 1 } => "rowgroup",
        { Role: CellRole.RowHead } => "row",
        { Role: CellRole.Corner, Content: not null } => "col",
        _ => null,
    };

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
