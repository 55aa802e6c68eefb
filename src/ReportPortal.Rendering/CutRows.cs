using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>
/// Rows of a table, cut where printed pages begin. A cell that reaches over a cut is written in parts: no browser turns the page well
/// beside a cell that goes on (Chromium 156 leaves a page empty, or moves the whole cell to the next one).
/// </summary>
internal static class CutRows
{
    /// <param name="rows">The rows.</param>
    /// <param name="pages">The rows that pages begin with, in order.</param>
    /// <returns>The cells of each row from left to right, those among them that go on from the page before.</returns>
    public static IReadOnlyList<IReadOnlyList<CutCell>> Of(IReadOnlyList<TableRow> rows, IReadOnlyList<int> pages)
    {
        List<CutCell>[] cut = [.. rows.Select(_ => new List<CutCell>())];
        var taken = new Dictionary<int, int>();         // column → the row in which it is free again
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (taken.GetValueOrDefault(column) > row)
                    column++;
                foreach (var (start, end) in Parts(row, row + cell.RowSpan, pages))
                    cut[start].Add(new(cell, column, end - start, start > row, end < row + cell.RowSpan));
                for (var last = column + cell.ColumnSpan; column < last; column++)
                    taken[column] = row + cell.RowSpan;
            }
        }
        return [.. cut.Select(cells => cells.OrderBy(cell => cell.Column).ToList())];
    }

    /// <summary>Cut at every row: the cells of each row, those among them that reach down from a row above.</summary>
    public static IReadOnlyList<IReadOnlyList<CutCell>> Of(IReadOnlyList<TableRow> rows) => Of(rows, [.. Enumerable.Range(1, Math.Max(0, rows.Count - 1))]);

    private static IEnumerable<(int Start, int End)> Parts(int start, int end, IReadOnlyList<int> pages)
    {
        int[] cuts = [start, .. pages.Where(page => page > start && page < end), end];
        return cuts.Zip(cuts.Skip(1));
    }
}

/// <summary>A cell, or what of it stands on one page.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Column">Where it begins, counted from 0.</param>
/// <param name="Rows">Rows it covers on this page.</param>
/// <param name="IsAgain">Whether it goes on from the page before.</param>
/// <param name="GoesOn">Whether it goes on on the next page.</param>
internal sealed record CutCell(TableCell Cell, int Column, int Rows, bool IsAgain, bool GoesOn);
