using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>Shares a table's width among its columns, by what stands in them.</summary>
internal sealed class ColumnWidths
{
    // Em of text that a column may ask for. Heads fold well, and a label beside several rows has height to spare: it folds after its
    // marks, （三）/不予公开, and further where a part of it is long: 三、本/年度/办理/结果.
    private const double BodyWish = 16, HeadWish = 3, TallLabel = 2.5, ShortLabel = 6, Narrowest = 2, Unfolded = 3.1;
    private const double Comfort = 0.65;      // this far from the least to what is wished for, labels fold seldom

    private const double Slack = 0.05;      // points: what fits when measured must not fail on a rounding

    private readonly TableGrid grid;
    private readonly IReadOnlyList<ShapedText> texts;
    private readonly TableStyle style;
    private readonly double[] least, wish;

    /// <param name="grid">The cells.</param>
    /// <param name="texts">The text of each, in the same order.</param>
    /// <param name="style">The sizes.</param>
    public ColumnWidths(TableGrid grid, IReadOnlyList<ShapedText> texts, TableStyle style)
    {
        (this.grid, this.texts, this.style) = (grid, texts, style);
        least = new double[grid.Columns];
        wish = new double[grid.Columns];
        foreach (var index in Enumerable.Range(0, texts.Count).OrderBy(i => grid.Cells[i].Cell.ColumnSpan)) Ask(index);
    }

    private double Floor => style.Size + 2 * style.Side;

    /// <summary>Whether no number or word must be broken.</summary>
    public bool Fit(double width, IReadOnlyList<double>? weights) =>
        least.Sum() <= width && (weights is null || Share(width, weights).Zip(least).All(column => column.First >= column.Second));

    /// <summary>Whether there is room to spare as well.</summary>
    public bool FitWell(double width, IReadOnlyList<double>? weights) =>
        Fit(width, weights) && least.Sum() + Comfort * (wish.Sum() - least.Sum()) <= width;

    /// <summary>Whether each column has room for a character at all.</summary>
    public bool FitSomehow(double width, IReadOnlyList<double>? weights) =>
        grid.Columns * Floor <= width && (weights is null || Share(width, weights).All(column => column >= Floor));

    /// <summary>Widths in points that add up to the width of the table.</summary>
    public double[] Share(double width, IReadOnlyList<double>? weights)
    {
        if (weights is not null) return [.. weights.Select(weight => width * weight / weights.Sum())];
        double leastSum = least.Sum(), wishSum = wish.Sum();
        if (leastSum >= width)
        {
            var above = Math.Max(Slack, least.Sum(l => Math.Max(0, l - Floor)));
            return [.. least.Select(l => Floor + (width - Floor * grid.Columns) * Math.Max(0, l - Floor) / above)];
        }
        if (wishSum <= width) return [.. wish.Select(w => w + (width - wishSum) / grid.Columns)];
        return [.. least.Select((l, column) => l + (width - leastSum) * (wish[column] - l) / (wishSum - leastSum))];
    }

    private void Ask(int index)
    {
        var cell = grid.Cells[index];
        var padding = 2 * style.Side;
        var (widest, natural) = (texts[index].WidestPart(), texts[index].NaturalWidth());
        var isTall = !cell.IsInHead && cell.Cell.RowSpan > 1;
        var narrowest = isTall ? Folded(texts[index]) : natural <= Unfolded * style.Size ? natural : Narrowest * style.Size;
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
