using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>Shares a table's width among its columns, by what stands in them.</summary>
internal sealed class ColumnWidths
{
    // Em of text that a column may ask for. Heads fold well, and a label beside several rows has height to spare: it folds after its
    // marks, （三）/不予公开, and further where a part of it is long: 三、本/年度/办理/结果.
    private const double BodyWish = 16, HeadWish = 3, TallLabel = 2.5, ShortLabel = 6, Narrowest = 2, Unfolded = 3.1;
    private const double Alike = 1.6;          // the widest against the narrowest
    private const double HighestTurned = 12;  // em of a head that stands on its side
    private const double Comfort = 0.65;      // this far from the least to what is wished for, labels fold seldom

    private const double Slack = 0.05;      // points: what fits when measured must not fail on a rounding

    private readonly TableGrid grid;
    private readonly IReadOnlyList<ShapedText> texts;
    private readonly TableSetting setting;
    private readonly TableStyle style;
    private readonly double[] least, wish;

    /// <param name="grid">The cells.</param>
    /// <param name="texts">The text of each, in the same order.</param>
    /// <param name="setting">How the table is to be set.</param>
    public ColumnWidths(TableGrid grid, IReadOnlyList<ShapedText> texts, TableSetting setting)
    {
        (this.grid, this.texts, this.setting, style) = (grid, texts, setting, setting.Style);
        least = new double[grid.Columns];
        wish = new double[grid.Columns];
        foreach (var index in Enumerable.Range(0, texts.Count).OrderBy(i => grid.Cells[i].Cell.ColumnSpan)) Ask(index);
    }

    private double Width => setting.Shape.TypeWidth;

    private double Floor => style.Size + 2 * style.Side;

    /// <summary>Whether a head may stand on its side in a column too narrow for its words.</summary>
    public static bool MayTurn(GridCell cell, ShapedText text, TableSetting setting) =>
        setting.TurnsHeads && cell.IsInHead && cell.Cell.ColumnSpan == 1 && text.Count > 0 && text.IsOneLine && text.NaturalWidth() <= HighestTurned * setting.Size;

    /// <summary>
    /// Whether no number or word must be broken; the first setting wants room to spare as well, the last one only room for a character in each
    /// column.
    /// </summary>
    public bool Fit(IReadOnlyList<double>? weights) =>
        setting.IsLast ? FitSomehow(weights)
        : setting.IsFirst ? FitWhole(weights) && least.Sum() + Comfort * (wish.Sum() - least.Sum()) <= Width
        : FitWhole(weights);

    private bool FitWhole(IReadOnlyList<double>? weights) =>
        least.Sum() <= Width && (weights is null || Share(weights).Zip(least).All(column => column.First >= column.Second));

    private bool FitSomehow(IReadOnlyList<double>? weights) =>
        grid.Columns * Floor <= Width && (weights is null || Share(weights).All(column => column >= Floor));

    /// <summary>Widths in points that add up to the width of the table.</summary>
    public double[] Share(IReadOnlyList<double>? weights)
    {
        if (grid.Columns == 0) return [];
        var width = Width;
        if (weights is not null) return [.. weights.Select(weight => width * weight / weights.Sum())];
        double leastSum = least.Sum(), wishSum = wish.Sum();
        if (leastSum >= width)
        {
            var above = Math.Max(Slack, least.Sum(l => Math.Max(0, l - Floor)));
            return [.. least.Select(l => Floor + (width - Floor * grid.Columns) * Math.Max(0, l - Floor) / above)];
        }
        return Even(wishSum <= width
            ? [.. wish.Select(w => w + (width - wishSum) / grid.Columns)]
            : [.. least.Select((l, column) => l + (width - leastSum) * (wish[column] - l) / (wishSum - leastSum))]);
    }

    /// <summary>Columns of figures that come out nearly alike are made alike, as in the official forms.</summary>
    private double[] Even(double[] widths)
    {
        var labels = grid.Cells.Where(cell => !cell.IsInHead && cell.IsHead).SelectMany(cell => Enumerable.Range(cell.Column, cell.Cell.ColumnSpan)).ToHashSet();
        var figures = Enumerable.Range(0, grid.Columns).Where(column => !labels.Contains(column)).ToList();
        if (figures.Count == 0) return widths;
        var even = figures.Average(column => widths[column]);
        if (figures.Max(column => widths[column]) > Alike * figures.Min(column => widths[column]) || figures.Any(column => least[column] > even)) return widths;
        return [.. widths.Select((width, column) => labels.Contains(column) ? width : even)];
    }

    private void Ask(int index)
    {
        var cell = grid.Cells[index];
        var padding = 2 * style.Side;
        var mayTurn = MayTurn(cell, texts[index], setting);
        var (widest, natural) = (mayTurn ? style.LineHeight : setting.Narrowest * texts[index].WidestPart(), texts[index].NaturalWidth());
        var isTall = !cell.IsInHead && cell.Cell.RowSpan > 1;
        var narrowest = mayTurn ? style.LineHeight : isTall ? Folded(texts[index]) : natural <= Unfolded * style.Size ? setting.Narrowest * natural : Narrowest * style.Size;
        var wished = isTall ? narrowest : Math.Min(natural, (cell.IsInHead ? HeadWish : BodyWish) * style.Size);
        Raise(least, cell, Math.Max(widest, narrowest) + padding + Slack);
        Raise(wish, cell, Math.Max(widest, wished) + padding + Slack);
        for (var column = cell.Column; column < cell.ColumnEnd; column++) wish[column] = Math.Max(wish[column], least[column]);
    }

    /// <summary>Short words are not torn.</summary>
    private double Folded(ShapedText text) =>
        new[] { text.NaturalWidth(), text.WidestClause() }.FirstOrDefault(width => width <= ShortLabel * style.Size, TallLabel * style.Size);

    /// <summary>A cell over several columns asks each for the same share of what they lack together.</summary>
    private static void Raise(double[] widths, GridCell cell, double needed)
    {
        var lacking = needed;
        for (var column = cell.Column; column < cell.ColumnEnd; column++) lacking -= widths[column];
        for (var column = cell.Column; lacking > 0 && column < cell.ColumnEnd; column++) widths[column] += lacking / cell.Cell.ColumnSpan;
    }
}
