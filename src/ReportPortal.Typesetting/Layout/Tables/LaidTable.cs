using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table that waits for its place. It is cut only where it must be, and its head is said again on each page.</summary>
internal sealed class LaidTable : LaidBlock
{
    private const double Keep = 0.45;           // share of a page up to which a table rather moves on than breaks
    private const double Gap = 6;               // points to the line above and beneath

    private readonly TableMeasure measure;
    private readonly IReadOnlyList<SetLine> caption;
    private readonly TableElements elements;
    private readonly double firstLabel;         // what the labels beside the first row need on the page where they begin, in points
    private LaidTable? above;
    private bool isJoinedBelow;

    private LaidTable(TableMeasure measure, IReadOnlyList<SetLine> caption, TableElements elements)
    {
        (this.measure, this.caption, this.elements) = (measure, caption, elements);
        Shape = measure.Setting.Shape;
        firstLabel = measure.Grid.Cells.Select((cell, index) => (cell, Lines: measure.Texts[index].Lines.Count))
            .Where(label => label.cell.Row == RepeatedRows && CellSegments.IsSaidWhole(label.cell, label.Lines))
            .Select(label => measure.Style.HeightOf(label.Lines)).DefaultIfEmpty().Max();
    }

    /// <param name="block">The table.</param>
    /// <param name="above">The table right before it, if there is one.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="root">The structure tree's Document element.</param>
    /// <param name="place">What refusals call it.</param>
    /// <exception cref="TableRefused">No regular grid, or too many columns.</exception>
    public static LaidTable Of(TableBlock block, LaidTable? above, FontBook fonts, StructureElement root, string place)
    {
        var measure = TableMeasure.Of(block, fonts, place);
        var words = Shaper.Shape(Characters.HasWords(block.Caption) ? [block.Caption] : [], fonts[FontRole.TableHead], Measures.Caption, place);
        var caption = Lines.Set(words, measure.Setting.Shape.TypeWidth, LineFit.Balanced);
        var laid = new LaidTable(measure, caption, new TableElements(measure.Grid, caption.Count > 0, root));
        if (block.JoinsPrevious && above is not null) laid.Join(above);
        return laid;
    }

    private static double CaptionPitch => Measures.Caption * 1.6;

    private double Opening => (above is null ? Gap : 0) + caption.Count * CaptionPitch;

    private bool IsEmpty => measure.Grid.Cells.Count == 0;

    public override bool IsBlank => IsEmpty && caption.Count == 0;

    /// <summary>Rows that are repeated; a head that fills half a page is set once, as rows.</summary>
    private int RepeatedRows => measure.CanRepeatHead ? measure.Grid.HeadRows : 0;

    private double HeadHeight => measure.Heights.Take(RepeatedRows).Sum();

    public override double StartHeight
    {
        get
        {
            var page = Shape.TypeHeight;
            var whole = Opening + measure.Height + KeptBelow;
            var room = page - Math.Min(KeptAbove, Keep * page);
            var start = StartWith(2) <= room ? StartWith(2) : StartWith(1);
            return whole <= Keep * page ? whole
                : start <= room ? Math.Max(start, StartForFewestPages is var fewest && fewest <= Keep * page ? fewest : 0)
                : Math.Min(page, Opening + HeadHeight + measure.Style.HeightOf(3));
        }
    }

    private double StartWith(int rows) => Opening + HeadHeight + Math.Max(firstLabel, measure.Heights.Skip(RepeatedRows).Take(rows).Sum());

    /// <summary>The room in which the table may begin and still reach no more pages than from a page's top, in points.</summary>
    private double StartForFewestPages
    {
        get
        {
            var rows = measure.Heights.Skip(RepeatedRows).Append(KeptBelow).ToList();
            var full = Shape.TypeHeight - HeadHeight;
            var lostAtBreak = rows.Max();
            var pages = Math.Ceiling((rows.Sum() + lostAtBreak) / full);
            return Opening + HeadHeight + rows.Sum() + (pages - 1) * (lostAtBreak - full);
        }
    }

    /// <summary>Goes directly under another table: where the two meet, one border is drawn. A caption or nothing to draw keeps them apart.</summary>
    private void Join(LaidTable table)
    {
        if (IsEmpty || table.IsEmpty || caption.Count > 0 || Shape != table.Shape) return;
        above = table;
        table.isJoinedBelow = true;
    }

    public override void Place(PageFlow flow)
    {
        if (StartHeight > flow.Room && !flow.IsFresh) flow.NextPage(0);
        PlaceCaption(flow);
        if (IsEmpty) return;
        var segments = new TableSegments(measure, RepeatedRows, flow.Room - HeadHeight, Shape.TypeHeight - HeadHeight, KeptBelow > 0 ? KeptBelow + Gap : 0);
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
        if (caption.Count > 0 && flow.Room < HeadHeight + measure.Style.HeightOf(1)) flow.NextPage(0);
    }
}
