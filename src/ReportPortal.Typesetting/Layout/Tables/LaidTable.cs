using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table that waits for its place. It is cut only where it must be, and its head is said again on each page.</summary>
internal sealed class LaidTable(TableMeasure measure, IReadOnlyList<SetLine> caption, TableElements elements, PageShape shape) : LaidBlock
{
    private const double Keep = 0.45;           // share of a page up to which a table rather moves on than breaks
    private const double RepeatedHead = 0.5;    // share of a page beyond which repeating the head would leave no room for rows
    private const double Gap = 6;               // points to the line above and beneath

    private LaidTable? above;
    private bool isJoinedBelow;

    private static double CaptionPitch => Measures.Caption * 1.6;

    private double Opening => (above is null ? Gap : 0) + caption.Count * CaptionPitch;

    private bool IsEmpty => measure.Grid.Cells.Count == 0;

    /// <summary>Rows that are repeated; a head that fills half a page is set once, as rows.</summary>
    private int RepeatedRows => measure.HeadHeight > RepeatedHead * shape.TypeHeight ? 0 : measure.Grid.HeadRows;

    private double HeadHeight => measure.Heights.Take(RepeatedRows).Sum();

    public override double StartHeight
    {
        get
        {
            var page = shape.TypeHeight;
            var whole = Opening + measure.Height;
            var start = Opening + HeadHeight + measure.Heights.Skip(RepeatedRows).Take(2).Sum();
            return whole <= Keep * page ? whole : start <= page ? start : Math.Min(page, Opening + HeadHeight + measure.Style.HeightOf(3));
        }
    }

    /// <summary>Goes directly under another table: where the two meet, one border is drawn. A caption or nothing to draw keeps them apart.</summary>
    public void Join(LaidTable table)
    {
        if (IsEmpty || table.IsEmpty || caption.Count > 0) return;
        above = table;
        table.isJoinedBelow = true;
    }

    public override void Place(PageFlow flow)
    {
        if (StartHeight > flow.Room && !flow.IsFresh) flow.NextPage(0);
        PlaceCaption(flow);
        if (IsEmpty) return;
        var segments = new TableSegments(measure, RepeatedRows, flow.Room - HeadHeight, flow.Shape.TypeHeight - HeadHeight);
        var painter = new TablePainter(measure, elements, segments, RepeatedRows);
        var bordered = above is not null && !flow.IsFresh;
        for (var slice = 0; slice < segments.Slices; slice++)
        {
            if (slice > 0) flow.NextPage(Math.Max(0, segments.FirstRow(slice) - measure.Grid.HeadRows));
            painter.Paint(flow, slice, isBorderedAbove: bordered && slice == 0);
            flow.Advance(HeadHeight + segments.Height(slice));
        }
        if (!isJoinedBelow) flow.Advance(Gap);
    }

    private void PlaceCaption(PageFlow flow)
    {
        if (!flow.IsFresh && above is null) flow.Advance(Gap);
        foreach (var line in caption)
        {
            if (flow.Room < CaptionPitch) flow.NextPage(0);
            var x = flow.Shape.Left + (flow.Shape.TypeWidth - line.Width) / 2;
            TextPainter.Paint(flow.Page, line, x, Measures.Baseline(flow.Y, CaptionPitch, line.Size), elements.Caption!, []);
            flow.Advance(CaptionPitch);
        }
    }
}
