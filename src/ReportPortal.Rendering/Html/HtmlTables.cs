using System.Globalization;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>Tables as HTML tables, in a frame that scrolls on a narrow screen and can be reached by keyboard.</summary>
internal static class HtmlTables
{
    private const int MostColumns = 12, Unfolded = 3;

    /// <summary>A table with several rows of heads is set like the official form: figures centred, narrow columns.</summary>
    public static void Write(Table table, PrintBreak breaks, HtmlText page)
    {
        page.Open("div", ("class", HtmlText.Classes("rp-scroll", table.IsStacked ? "rp-stacked" : null, breaks.Classes)), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption ?? table.Title));
        page.Open("table", ("class", HtmlText.Classes("rp-table", table.Head.Count > 1 ? "rp-grid" : null, IsDense(table) ? "rp-dense" : null)), ("data-table", table.Key));
        if (table.Caption is { } caption)
            page.Element("caption", caption);
        WriteRows("thead", table.Head, [], page);
        WriteRows("tbody", table.Body, breaks.Within, page);
        page.Close("table");
        page.Close("div");
    }

    private static void WriteRows(string group, IReadOnlyList<TableRow> rows, IReadOnlyList<int> pages, HtmlText page)
    {
        page.Open(group);
        var cut = CutRows.Of(rows, pages);
        for (var index = 0; index < rows.Count; index++)
        {
            page.Open("tr", ("class", HtmlText.Classes(rows[index].IsTotal ? "rp-sum" : null, pages.Contains(index) ? "rp-page" : null)));
            foreach (var cell in cut[index])
                WriteCell(cell, rows[index].IsNamedBy(cell.Cell), page);
            page.Close("tr");
        }
        page.Close(group);
    }

    /// <summary>
    /// A name over several columns stands in an element of its own, which can stay in place while its cell scrolls. What goes on from the
    /// page before says its words again: on paper to the eye, on the screen to those who hear the table.
    /// </summary>
    private static void WriteCell(CutCell cut, bool namesTheRow, HtmlText page)
    {
        var cell = cut.Cell;
        var name = cell is { Role: CellRole.Figure } or { Role: CellRole.Corner, Content: null } ? "td" : "th";
        page.Open(name, ("class", ClassesOf(cut)), ("scope", ScopeOf(cell, namesTheRow)), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cut.Rows)));
        if (cell.Content is { } content)
            WriteContent(content, apart: cut.IsAgain || cell.ColumnSpan > 1 && (namesTheRow || cell.Role == CellRole.Corner), page);
        page.Close(name);
    }

    private static void WriteContent(Run content, bool apart, HtmlText page)
    {
        if (apart)
            page.Open("span");
        HtmlRuns.Write(content, page);
        if (apart)
            page.Close("span");
    }

    private static string? ClassesOf(CutCell cut) => HtmlText.Classes(
        cut.Cell.Role == CellRole.Corner ? "rp-corner" : null, IsShort(cut.Cell) ? "rp-short" : null, cut.IsAgain ? "rp-again" : null, cut.GoesOn ? "rp-on" : null);

    private static string? ScopeOf(TableCell cell, bool namesTheRow) => cell switch
    {
        { Role: CellRole.ColumnHead, ColumnSpan: > 1 } => "colgroup",
        { Role: CellRole.ColumnHead } => "col",
        { Role: CellRole.RowHead } => namesTheRow ? "row" : "rowgroup",
        { Role: CellRole.Corner, Content: not null } => "col",
        _ => null,
    };

    /// <summary>So many columns that the page has no room for them at the usual size.</summary>
    private static bool IsDense(Table table) => table.Head is [var first, ..] && first.Cells.Sum(cell => cell.ColumnSpan) > MostColumns;

    /// <summary>A head so short that it is not folded.</summary>
    private static bool IsShort(TableCell cell) => cell is { Role: CellRole.ColumnHead, Content.Text.Length: <= Unfolded };

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
