using System.Globalization;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>Tables as HTML tables, in a frame that scrolls on a narrow screen and can be reached by keyboard.</summary>
internal static class HtmlTables
{
    /// <summary>A table with several rows of heads is set like the official form: figures centred, narrow columns.</summary>
    public static void Write(Table table, HtmlText page)
    {
        page.Open("div", ("class", table.IsStacked ? "rp-scroll rp-stacked" : "rp-scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption ?? table.Title));
        page.Open("table", ("class", table.Head.Count > 1 ? "rp-table rp-grid" : "rp-table"), ("data-table", table.Key));
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
                WriteCell(cell, row.IsNamedBy(cell), page);
            page.Close("tr");
        }
        page.Close(group);
    }

    /// <summary>A name over several columns stands in an element of its own, which can stay in place while its cell scrolls.</summary>
    private static void WriteCell(TableCell cell, bool namesTheRow, HtmlText page)
    {
        var moves = cell.ColumnSpan > 1 && (namesTheRow || cell.Role == CellRole.Corner);
        var name = cell is { Role: CellRole.Figure } or { Role: CellRole.Corner, Content: null } ? "td" : "th";
        page.Open(name, ("class", cell.Role == CellRole.Corner ? "rp-corner" : null), ("scope", ScopeOf(cell, namesTheRow)), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan)));
        if (moves)
            page.Open("span");
        if (cell.Content is { } content)
            HtmlRuns.Write(content, page);
        if (moves)
            page.Close("span");
        page.Close(name);
    }

    private static string? ScopeOf(TableCell cell, bool namesTheRow) => cell switch
    {
        { Role: CellRole.ColumnHead, ColumnSpan: > 1 } => "colgroup",
        { Role: CellRole.ColumnHead } => "col",
        { Role: CellRole.RowHead } => namesTheRow ? "row" : "rowgroup",
        { Role: CellRole.Corner, Content: not null } => "col",
        _ => null,
    };

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
