using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table measured: type size, column edges, the lines of every cell, row heights.</summary>
internal sealed record TableMeasure(
    TableGrid Grid, TableStyle Style, double[] Edges, IReadOnlyList<IReadOnlyList<SetLine>> Lines, double[] Heights)
{
    public double HeadHeight => Heights.Take(Grid.HeadRows).Sum();

    public double Height => Heights.Sum();

    public double Width => Edges[^1];

    /// <param name="block">The table.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="width">The width to fill, in points.</param>
    /// <param name="place">What refusals call it.</param>
    /// <exception cref="TableRefused">No regular grid, or too many columns.</exception>
    public static TableMeasure Of(TableBlock block, FontBook fonts, double width, string place)
    {
        var grid = new TableGrid(block, place);
        var (style, texts, widths) = ChooseSize(grid, block.ColumnWeights, fonts, width, place);
        double[] shares = grid.Columns == 0 ? [] : widths.Share(width, block.ColumnWeights);
        var edges = new double[grid.Columns + 1];
        for (var column = 0; column < grid.Columns; column++) edges[column + 1] = edges[column] + shares[column];

        var lines = grid.Cells.Select((cell, index) => Text.Lines.Set(
            texts[index],
            Math.Max(style.Size, edges[cell.ColumnEnd] - edges[cell.Column] - 2 * style.Side),
            cell.Cell.Alignment == CellAlignment.Centre ? LineFit.Balanced : LineFit.Ragged)).ToList();
        return new TableMeasure(grid, style, edges, lines, RowHeights.Of(grid, [.. lines.Select(l => l.Count)], style));
    }

    /// <summary>The largest size, where it looks well; else the largest of the others in which no number or word must be broken; failing that, the smallest.</summary>
    private static (TableStyle, IReadOnlyList<ShapedText>, ColumnWidths) ChooseSize(
        TableGrid grid, IReadOnlyList<double>? weights, FontBook fonts, double width, string place)
    {
        foreach (var size in TableStyle.Sizes)
        {
            var style = new TableStyle(size);
            var texts = grid.Cells.Select(cell => Shape(cell, fonts, size, place)).ToList();
            var widths = new ColumnWidths(grid, texts, style);
            var fits = size == TableStyle.Sizes[0] ? widths.FitWell(width, weights) : widths.Fit(width, weights);
            if (fits || size == TableStyle.Sizes[^1] && widths.FitSomehow(width, weights)) return (style, texts, widths);
        }
        throw new TableRefused(place, $"{grid.Columns} columns do not fit a page{(weights is null ? "" : " at the weights given")}");
    }

    private static ShapedText Shape(GridCell cell, FontBook fonts, double size, string place)
    {
        var role = cell.IsInHead ? FontRole.TableHead : FontRole.Table;
        return Shaper.Shape([cell.Cell.Text], fonts[role], size, $"{place}, row {cell.Row + 1}, column {cell.Column + 1}");
    }
}
