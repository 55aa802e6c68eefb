using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table that waits for its place. It is cut only where it must be, and its head is said again on each page.</summary>
internal sealed class LaidTable(TableMeasure measure, IReadOnlyList<SetLine> caption, TableElements elements) : LaidBlock
{
    private const double Keep = 0.45;           // share of a page up to which a table rather moves on than breaks
    private const double RepeatedHead = 0.5;    // share of a page beyond which repeating the head would leave no room for rows
    private const double Gap = 6;               // points to the line above and beneath
    private const int MostGrowths = 200;        // each gives a cell room for a line that a page break took from it

    private static double CaptionPitch => Measures.Caption * 1.6;

    private double Opening => Gap + caption.Count * CaptionPitch;

    private int FirstBodyRow => measure.HeadHeight > RepeatedHead * PageShape.Official.TypeHeight ? 0 : measure.Grid.HeadRows;

    private double HeadHeight => measure.Heights.Take(FirstBodyRow).Sum();

    public override double StartHeight
    {
        get
        {
            var page = PageShape.Official.TypeHeight;
            var whole = Opening + measure.Height;
            var start = Opening + HeadHeight + measure.Heights.Skip(FirstBodyRow).Take(2).Sum();
            return whole <= Keep * page ? whole : start <= page ? start : 0;
        }
    }

    public override void Place(PageFlow flow)
    {
        if (StartHeight > flow.Room && !flow.IsFresh) flow.NextPage();
        PlaceCaption(flow);
        if (measure.Grid.Cells.Count == 0) return;
        var full = flow.Shape.TypeHeight - HeadHeight;
        var segments = Segment(flow.Room - HeadHeight, full, out var heights);
        var painter = new TablePainter(measure, elements, FirstBodyRow);
        for (var slice = 0; slice < heights.Count; slice++)
        {
            if (slice > 0) flow.NextPage();
            if (heights[slice] == 0) continue;      // no room here for even the first row
            painter.Paint(flow, slice, heights[slice], segments);
            flow.Advance(HeadHeight + heights[slice]);
        }
        flow.Advance(Gap);
    }

    private void PlaceCaption(PageFlow flow)
    {
        if (!flow.IsFresh) flow.Advance(Gap);
        foreach (var line in caption)
        {
            var x = flow.Shape.Left + (flow.Shape.TypeWidth - line.Width) / 2;
            TextPainter.Paint(flow.Page, line, x, Measures.Baseline(flow.Y, CaptionPitch, line.Size), elements.Caption!, []);
            flow.Advance(CaptionPitch);
        }
    }

    /// <summary>Cuts the body into pages and spreads the cells' lines over them, growing rows until every line has its place.</summary>
    private IReadOnlyList<CellSegment>[] Segment(double firstRoom, double fullRoom, out IReadOnlyList<double> sliceHeights)
    {
        var heights = measure.Heights.ToArray();
        for (var growth = 0; ; growth++)
        {
            var pieces = new TableSlices(measure.Style, firstRoom, fullRoom).Cut(heights, FirstBodyRow);
            var segments = new IReadOnlyList<CellSegment>[measure.Grid.Cells.Count];
            var grown = false;
            for (var cell = 0; cell < segments.Length; cell++)
            {
                var placed = measure.Grid.Cells[cell];
                segments[cell] = CellSegments.Of(placed, measure.Lines[cell].Count, pieces, measure.Style, out var left);
                if (left == 0 || placed.Row < FirstBodyRow || growth == MostGrowths) continue;
                heights[placed.RowEnd - 1] += left * measure.Style.LineHeight;
                grown = true;
            }
            if (grown) continue;
            sliceHeights = [.. Enumerable.Range(0, pieces.Count == 0 ? 1 : pieces[^1].Slice + 1)
                .Select(slice => pieces.Where(piece => piece.Slice == slice).Sum(piece => piece.Height))];
            return segments;
        }
    }
}
