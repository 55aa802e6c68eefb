namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A row, or the part of a tall row, that stands on one page.</summary>
/// <param name="Row">The row.</param>
/// <param name="Slice">The page's share of the table, counted from 0.</param>
/// <param name="Top">In points from where the slice's rows begin.</param>
/// <param name="Height">In points.</param>
internal readonly record struct RowPiece(int Row, int Slice, double Top, double Height);

/// <summary>Cuts a table's rows into pages: between rows, and through a row only where it is taller than a page.</summary>
internal sealed class TableSlices(TableStyle style, double firstRoom, double fullRoom, double keptBelow)
{
    private const int FewestLines = 3;

    private readonly List<RowPiece> pieces = [];
    private int slice;
    private double top;

    /// <summary>A page without rows would show a head over nothing.</summary>
    private bool IsEmpty => top == 0;

    private double Room => (slice == 0 ? firstRoom : fullRoom) - top;

    /// <param name="heights">The heights of rows, in points.</param>
    /// <param name="first">The first row to cut.</param>
    public IReadOnlyList<RowPiece> Cut(IReadOnlyList<double> heights, int first)
    {
        for (var row = first; row < heights.Count; row++)
        {
            var needed = heights[row] + (row == heights.Count - 1 ? keptBelow : 0);
            if (needed > Room && heights[row] <= fullRoom && !IsEmpty) Turn();
            if (heights[row] <= Room) Add(row, heights[row]);
            else CutThrough(row, heights[row]);
        }
        return pieces;
    }

    private void CutThrough(int row, double height)
    {
        if (style.LinesIn(Room) < FewestLines && !IsEmpty) Turn();
        var lines = style.LinesIn(height);
        while (lines > style.LinesIn(Room))
        {
            var here = Math.Max(1, style.LinesIn(Room));
            Add(row, style.HeightOf(here));
            lines -= here;
            Turn();
        }
        if (lines > 0) Add(row, style.HeightOf(lines));
    }

    private void Add(int row, double height)
    {
        pieces.Add(new RowPiece(row, slice, top, height));
        top += height;
    }

    private void Turn()
    {
        slice++;
        top = 0;
    }
}
