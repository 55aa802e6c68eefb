using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table measured: how it is set, column edges, the text of every cell, row heights.</summary>
internal sealed record TableMeasure(TableGrid Grid, TableSetting Setting, double[] Edges, IReadOnlyList<CellText> Texts, double[] Heights)
{
    private const double RepeatedHead = 0.5;    // share of a page beyond which repeating the head would leave no room for rows

    public TableStyle Style => Setting.Style;

    public double HeadHeight => Heights.Take(Grid.HeadRows).Sum();

    public double Height => Heights.Sum();

    public double Width => Edges[^1];

    public bool CanRepeatHead => HeadHeight <= RepeatedHead * Setting.Shape.TypeHeight;

    /// <param name="block">The table.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="place">What refusals call it.</param>
    /// <exception cref="TableRefused">No regular grid, or too many columns.</exception>
    public static TableMeasure Of(TableBlock block, FontBook fonts, string place)
    {
        var grid = new TableGrid(block, place);
        var shaped = new Dictionary<double, List<ShapedText>>();
        foreach (var setting in TableSetting.InOrder)
        {
            if (!shaped.TryGetValue(setting.Size, out var texts))
                shaped[setting.Size] = texts = [.. grid.Cells.Select(cell => Shape(cell, fonts, setting.Size, place))];
            var widths = new ColumnWidths(grid, texts, setting);
            if (widths.Fit(block.ColumnWeights) && Measure(grid, texts, setting, widths.Share(block.ColumnWeights)) is var measure
                && (measure.CanRepeatHead || !setting.TurnsHeads || setting.IsLast))
                return measure;
        }
        throw grid.Refuse($"{grid.Columns} columns do not fit a page{(block.ColumnWeights is null ? "" : " at the weights given")}");
    }

    private static TableMeasure Measure(TableGrid grid, List<ShapedText> texts, TableSetting setting, double[] widths)
    {
        var edges = new double[grid.Columns + 1];
        for (var column = 0; column < grid.Columns; column++) edges[column + 1] = edges[column] + widths[column];
        var set = grid.Cells.Select((cell, index) => CellText.Of(
            texts[index],
            Math.Max(setting.Size, edges[cell.ColumnEnd] - edges[cell.Column] - 2 * setting.Style.Side),
            cell.Cell.Alignment == CellAlignment.Centre ? LineFit.Balanced : LineFit.Ragged,
            setting,
            ColumnWidths.MayTurn(cell, texts[index], setting))).ToList();
        return new TableMeasure(grid, setting, edges, set, RowHeights.Of(grid, set, setting.Style));
    }

    private static ShapedText Shape(GridCell cell, FontBook fonts, double size, string place)
    {
        var role = cell.IsInHead ? FontRole.TableHead : FontRole.Table;
        return Shaper.Shape([cell.Cell.Text], fonts[role], size, $"{place}, row {cell.Row + 1}, column {cell.Column + 1}");
    }
}
