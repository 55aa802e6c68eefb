namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>Makes rows as high as their cells need.</summary>
internal static class RowHeights
{
    /// <param name="grid">The cells.</param>
    /// <param name="texts">The text of each, in the same order.</param>
    /// <param name="style">The sizes.</param>
    /// <returns>Heights in points, head rows first.</returns>
    public static double[] Of(TableGrid grid, IReadOnlyList<CellText> texts, TableStyle style)
    {
        var heights = new double[grid.Rows];
        Array.Fill(heights, style.HeightOf(1));
        foreach (var index in Enumerable.Range(0, texts.Count).OrderBy(i => grid.Cells[i].Cell.RowSpan))
        {
            var cell = grid.Cells[index];
            var lacking = texts[index].Height(style);
            for (var row = cell.Row; row < cell.RowEnd; row++) lacking -= heights[row];
            for (var row = cell.Row; lacking > 0 && row < cell.RowEnd; row++) heights[row] += lacking / cell.Cell.RowSpan;
        }
        return heights;
    }
}
