namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>
/// Cuts a table's body into pages and spreads the cells' lines over them. A page break takes room from the cells it goes
/// through, so rows grow until every line has its place, and every label too that is said again.
/// </summary>
internal sealed class TableSegments
{
    private readonly TableMeasure measure;
    private readonly double[] heights;
    private readonly int first;
    private readonly double firstRoom, fullRoom, keptBelow;
    private readonly List<(int Cell, CellSegment Segment)>[] pages;
    private readonly double[] pageHeights;
    private IReadOnlyList<RowPiece> pieces = [];
    private int[] pieceOfRow = [];

    /// <param name="measure">The table.</param>
    /// <param name="first">The first row to cut; those before it are the head that every page repeats.</param>
    /// <param name="firstRoom">The height for rows on the page where the table begins, in points.</param>
    /// <param name="fullRoom">The height for rows on every later page.</param>
    /// <param name="keptBelow">The height that must be free beneath the last row.</param>
    public TableSegments(TableMeasure measure, int first, double firstRoom, double fullRoom, double keptBelow)
    {
        (this.measure, this.first, this.firstRoom, this.fullRoom, this.keptBelow) = (measure, first, firstRoom, fullRoom, keptBelow);
        heights = [.. measure.Heights];
        Settle();
        var count = pieces.Count == 0 ? 1 : pieces[^1].Slice + 1;
        pages = [.. Enumerable.Range(0, count).Select(_ => new List<(int, CellSegment)>())];
        pageHeights = new double[count];
        foreach (var piece in pieces) pageHeights[piece.Slice] += piece.Height;
        for (var cell = 0; cell < measure.Grid.Cells.Count; cell++)
            if (measure.Grid.Cells[cell].Row >= first)
                foreach (var segment in SegmentsOf(cell, out _)) pages[segment.Slice].Add((cell, segment));
    }

    /// <summary>How many pages the table reaches.</summary>
    public int Slices => pages.Length;

    /// <summary>The row that begins or goes on at the top of a page.</summary>
    public int FirstRow(int slice) => pieces.First(piece => piece.Slice == slice).Row;

    /// <summary>The height of a page's rows, in points.</summary>
    public double Height(int slice) => pageHeights[slice];

    /// <summary>What of the body's cells stands on a page, in the order of the cells.</summary>
    public IReadOnlyList<(int Cell, CellSegment Segment)> On(int slice) => pages[slice];

    /// <summary>A row that grows may push others over the next break, so the breaks come to rest one after the other.</summary>
    private void Settle()
    {
        Cut();
        var most = 20 + 4 * (pieces.Count == 0 ? 1 : pieces[^1].Slice + 1);
        for (var growth = 0; growth < most; growth++)
        {
            if (!Grow(forRepeats: growth < most / 2)) return;
            Cut();
        }
        throw measure.Grid.Refuse("its rows do not come to rest on their pages");
    }

    private void Cut()
    {
        pieces = new TableSlices(measure.Style, firstRoom, fullRoom, keptBelow).Cut(heights, first);
        pieceOfRow = new int[measure.Grid.Rows + 1];
        Array.Fill(pieceOfRow, pieces.Count);
        for (var piece = pieces.Count - 1; piece >= 0; piece--) pieceOfRow[pieces[piece].Row] = piece;
    }

    /// <summary>Only cells over several rows, and rows cut through, can lack room.</summary>
    private bool Grow(bool forRepeats)
    {
        var grown = false;
        for (var cell = 0; cell < measure.Grid.Cells.Count; cell++)
        {
            var placed = measure.Grid.Cells[cell];
            if (placed.Row >= first && pieceOfRow[placed.RowEnd] - pieceOfRow[placed.Row] > 1) grown |= Grow(cell, forRepeats);
        }
        return grown;
    }

    private bool Grow(int cell, bool forRepeats)
    {
        var placed = measure.Grid.Cells[cell];
        var lines = measure.Texts[cell].Lines.Count;
        var segments = SegmentsOf(cell, out var left);
        if (left > 0) heights[placed.RowEnd - 1] += left * measure.Style.LineHeight;
        if (left > 0) return true;
        if (!forRepeats || segments.Count < 2 || !CellSegments.IsSaidWhole(placed, lines)) return false;
        var grown = false;
        foreach (var segment in segments) grown |= GrowFor(placed, segment, lines);
        return grown;
    }

    private bool GrowFor(GridCell cell, CellSegment segment, int lines)
    {
        if (segment.To - segment.From == lines) return false;
        var last = pieces.Last(piece => piece.Slice == segment.Slice && piece.Row < cell.RowEnd);
        if (last.Height < heights[last.Row] - 0.01) return false;        // part of a row that is cut itself
        heights[last.Row] += measure.Style.HeightOf(lines) - segment.Height;
        return true;
    }

    private IReadOnlyList<CellSegment> SegmentsOf(int cell, out int left)
    {
        var placed = measure.Grid.Cells[cell];
        var own = pieces.Take(pieceOfRow[placed.Row]..pieceOfRow[placed.RowEnd]);
        return CellSegments.Of(placed, measure.Texts[cell].Lines.Count, own, measure.Style, out left);
    }
}
