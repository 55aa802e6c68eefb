namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>
/// Cuts a table's body into pages and spreads the cells' lines over them. A page break takes room from the cells it goes
/// through, so rows grow until every line has its place, and every label too that is said again.
/// </summary>
internal sealed class TableSegments
{
    private const int MostGrowths = 200, MostRepeatedLines = 4;

    private readonly TableMeasure measure;
    private readonly double[] heights;
    private readonly IReadOnlyList<CellSegment>[] segments;
    private readonly IReadOnlyList<RowPiece> pieces = [];

    /// <param name="measure">The table.</param>
    /// <param name="first">The first row to cut; those before it are the head that every page repeats.</param>
    /// <param name="firstRoom">The height for rows on the page where the table begins, in points.</param>
    /// <param name="fullRoom">The height for rows on every later page.</param>
    public TableSegments(TableMeasure measure, int first, double firstRoom, double fullRoom)
    {
        this.measure = measure;
        heights = [.. measure.Heights];
        segments = new IReadOnlyList<CellSegment>[measure.Grid.Cells.Count];
        var grown = true;
        for (var growth = 0; grown && growth < MostGrowths; growth++)
        {
            pieces = new TableSlices(measure.Style, firstRoom, fullRoom).Cut(heights, first);
            grown = false;
            for (var cell = 0; cell < segments.Length; cell++)
                if (measure.Grid.Cells[cell].Row >= first) grown |= Spread(cell, mayGrowForRepeats: growth < MostGrowths / 2);
        }
        if (grown) throw new InvalidOperationException("A table's rows did not settle on their pages");
    }

    /// <summary>How many pages the table reaches.</summary>
    public int Slices => pieces.Count == 0 ? 1 : pieces[^1].Slice + 1;

    /// <summary>The height of a page's rows, in points.</summary>
    public double Height(int slice) => pieces.Where(piece => piece.Slice == slice).Sum(piece => piece.Height);

    /// <summary>What of a cell stands on a page; null where nothing does.</summary>
    public CellSegment? Of(int cell, int slice)
    {
        foreach (var segment in segments[cell])
            if (segment.Slice == slice) return segment;
        return null;
    }

    /// <summary>Gives a cell's lines their pages; true where a row had to grow for it.</summary>
    private bool Spread(int cell, bool mayGrowForRepeats)
    {
        var placed = measure.Grid.Cells[cell];
        var lines = measure.Lines[cell].Count;
        segments[cell] = CellSegments.Of(placed, lines, pieces, measure.Style, out var left);
        if (left > 0) heights[placed.RowEnd - 1] += left * measure.Style.LineHeight;
        if (left > 0) return true;
        if (!mayGrowForRepeats || segments[cell].Count < 2 || lines is 0 or > MostRepeatedLines || !CellSegments.Repeats(placed)) return false;
        return segments[cell].Select(segment => GrowFor(placed, segment, lines)).Aggregate(false, (one, other) => one | other);
    }

    private bool GrowFor(GridCell cell, CellSegment segment, int lines)
    {
        if (segment.To > segment.From) return false;
        var last = pieces.Last(piece => piece.Slice == segment.Slice && piece.Row < cell.RowEnd);
        if (last.Height < heights[last.Row] - 0.01) return false;        // part of a row that is cut itself
        heights[last.Row] += measure.Style.HeightOf(lines) - segment.Height;
        return true;
    }
}
