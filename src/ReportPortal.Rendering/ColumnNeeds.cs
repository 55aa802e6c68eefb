using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>How wide the columns of a table want to be, in characters as wide as a Chinese one, for formats that leave it to us.</summary>
internal static class ColumnNeeds
{
    private const double Air = 1, Slack = 1.15, NarrowestFigure = 2.75, NarrowestLabel = 3, WidestLabel = 16, WidestGroup = 5, MostSpread = 1.3, Unfolded = 3.5, Folded = 2;

    /// <summary>The width of each column. Figures are never folded; labels are, and share what is left of the line where it is given.</summary>
    /// <param name="table">The table.</param>
    /// <param name="line">The whole width; null for as wide as they like.</param>
    public static double[] Of(Table table, double? line)
    {
        var columns = table.ColumnCount();
        if (table.IsStacked && line is { } whole)
            return [.. Enumerable.Repeat(whole / columns, columns)];
        var needs = Enumerable.Range(0, columns).Select(column => column < table.StubColumns ? NarrowestLabel : NarrowestFigure).ToArray();
        foreach (var cut in CutRows.Of(table.Head).Concat(CutRows.Of(table.Body)).SelectMany(row => row).Where(cut => cut is { IsAgain: false, Cell.ColumnSpan: 1 }))
            needs[cut.Column] = Math.Max(needs[cut.Column], Need(cut.Cell));
        return line is { } width ? Fit(needs, table.StubColumns, width) : needs;
    }

    /// <summary>The width of a text on one line.</summary>
    public static double Width(string text) => text.Sum(c => c < 0x2E80 ? 0.5 : 1);

    /// <summary>The columns of a table.</summary>
    public static int ColumnCount(this Table table) =>
        (table.Head.Count > 0 ? table.Head : table.Body) is [var first, ..] ? first.Cells.Sum(cell => cell.ColumnSpan) : 0;

    private static double Need(TableCell cell)
    {
        var width = Slack * Width(cell.Content?.Text ?? "");
        return Air + cell.Role switch
        {
            CellRole.Figure => width,
            CellRole.RowHead => Math.Min(width, cell.RowSpan > 1 ? WidestGroup : WidestLabel),
            _ => width <= Unfolded ? width : Folded,
        };
    }

    private static double[] Fit(double[] needs, int stubs, double line)
    {
        double labels = needs.Take(stubs).Sum(), figures = needs.Skip(stubs).Sum();
        if (stubs == 0 || figures + stubs * NarrowestLabel > line)
            return [.. needs.Select(need => need * line / (labels + figures))];
        var widest = Math.Min(line - figures, labels * MostSpread);
        var left = (line - figures - widest) / Math.Max(1, needs.Length - stubs);
        return [.. needs.Select((need, column) => column < stubs ? need * widest / labels : need + left)];
    }
}
