using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>Paints a page's share of a table: the head, the cells, the borders.</summary>
internal sealed class TablePainter(TableMeasure measure, TableElements elements, TableSegments segments, int repeatedRows)
{
    private readonly List<Rule> rules = [];

    public void Paint(PageFlow flow, int slice, bool isBorderedAbove)
    {
        rules.Clear();
        var headHeight = measure.Heights.Take(repeatedRows).Sum();
        for (var index = 0; index < measure.Grid.Cells.Count && measure.Grid.Cells[index].Row < repeatedRows; index++)
            PaintCell(flow, index, flow.Y, HeadSegment(measure.Grid.Cells[index], index, slice));
        foreach (var (index, segment) in segments.On(slice)) PaintCell(flow, index, flow.Y + headHeight, segment);
        double left = flow.Shape.Left, top = flow.Y;
        if (!isBorderedAbove) rules.Add(new Rule(left, top, left + measure.Width, top));
        rules.Add(new Rule(left, top, left, top + headHeight + segments.Height(slice)));
        flow.Page.Marks.Add(new RuleMark([.. rules], TableStyle.Border));
    }

    private CellSegment HeadSegment(GridCell cell, int index, int slice)
    {
        var top = measure.Heights.Take(cell.Row).Sum();
        var height = measure.Heights.Take(cell.RowEnd).Sum() - top;
        return new CellSegment(slice, top, height, 0, measure.Texts[index].Lines.Count, IsRepeated: slice > 0);
    }

    private void PaintCell(PageFlow flow, int index, double origin, CellSegment segment)
    {
        var cell = measure.Grid.Cells[index];
        double left = flow.Shape.Left + measure.Edges[cell.Column], right = flow.Shape.Left + measure.Edges[cell.ColumnEnd];
        double top = origin + segment.Top, bottom = top + segment.Height;
        rules.Add(new Rule(right, top, right, bottom));
        rules.Add(new Rule(left, bottom, right, bottom));

        var text = measure.Texts[index];
        var at = top + (segment.Height - (segment.To - segment.From) * measure.Style.LineHeight) / 2;
        for (var number = segment.From; number < segment.To; number++, at += measure.Style.LineHeight)
        {
            var line = text.Lines[number];
            if (line.Count == 0) continue;      // an empty line of the text
            var mark = new TextMark(segment.IsRepeated ? null : elements[index], Artifact.Repeated, line, 0, line.Count,
                X(cell, line.Width * text.Narrowing, left, right), Measures.Baseline(at, measure.Style.LineHeight, line.Size)) { Narrowing = text.Narrowing };
            flow.Page.Marks.Add(text.IsTurned ? Turn(mark, (left + right) / 2, (top + bottom) / 2) : mark);
        }
    }

    private double X(GridCell cell, double width, double left, double right) => cell.Cell.Alignment switch
    {
        CellAlignment.Left => left + measure.Style.Side,
        CellAlignment.Right => right - measure.Style.Side - width,
        _ => (left + right - width) / 2,
    };

    private static TextMark Turn(TextMark mark, double x, double y) =>
        mark with { X = x + Measures.Middle * mark.Line.Size, Baseline = y + mark.Line.Width / 2, Rotation = 90 };
}
