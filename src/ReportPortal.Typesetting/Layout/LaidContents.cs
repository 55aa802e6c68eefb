using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>A line, or several, of the list of contents.</summary>
/// <param name="Lines">The heading's words.</param>
/// <param name="Number">Its page.</param>
/// <param name="Leader">The dots between; null where there is no room.</param>
/// <param name="Indent">In points.</param>
/// <param name="Words">The words as one text.</param>
/// <param name="Heading">Where it leads, asked once all blocks are measured.</param>
/// <param name="Element">The link's element.</param>
internal sealed record ContentsEntry(
    IReadOnlyList<SetLine> Lines, SetLine Number, SetLine? Leader, double Indent, string Words, Func<LaidText> Heading, StructureElement Element);

/// <summary>The list of contents, on the grid.</summary>
internal sealed class LaidContents(IReadOnlyList<SetLine> caption, StructureElement captionElement, IReadOnlyList<ContentsEntry> entries) : LaidBlock
{
    private const int Fewest = 2;       // entries that stay with the caption

    public override bool IsBlank => false;

    public override double StartHeight =>
        (caption.Count + 1 + entries.Take(Fewest).Sum(entry => entry.Lines.Count)) * Measures.Pitch;

    public override void Place(PageFlow flow)
    {
        flow.SnapToGrid();
        if (StartHeight > flow.Room && !flow.IsFresh) flow.NextPage(0);
        foreach (var line in caption)
        {
            if (flow.Room < Measures.Pitch) flow.NextPage(0);
            TextPainter.Paint(flow.Page, line, flow.Shape.Left + (flow.Shape.TypeWidth - line.Width) / 2, Baseline(flow, line), captionElement, []);
            flow.Advance(Measures.Pitch);
        }
        if (caption.Count > 0 && !flow.IsFresh) flow.Advance(Measures.Pitch);
        foreach (var entry in entries) Place(entry, flow);
        if (!flow.IsFresh) flow.Advance(Measures.Pitch);
    }

    private static void Place(ContentsEntry entry, PageFlow flow)
    {
        if (entry.Lines.Count * Measures.Pitch > flow.Room && !flow.IsFresh) flow.NextPage(0);
        var link = new HeadingLink(entry.Heading(), entry.Words, entry.Element);
        for (var index = 0; index < entry.Lines.Count; index++)
        {
            if (flow.Room < Measures.Pitch) flow.NextPage(0);
            var line = entry.Lines[index];
            if (line.Count > 0) TextPainter.Paint(flow.Page, line, flow.Shape.Left + entry.Indent, Baseline(flow, line), entry.Element, [link]);
            if (index == entry.Lines.Count - 1) PlaceNumber(entry, link, flow);
            flow.Advance(Measures.Pitch);
        }
    }

    private static void PlaceNumber(ContentsEntry entry, HeadingLink link, PageFlow flow)
    {
        var x = flow.Shape.Right - entry.Number.Width;
        if (entry.Leader is { } dots)
            flow.Page.Marks.Add(new TextMark(null, Artifact.Layout, dots, 0, dots.Count, x - Measures.Body / 2 - dots.Width, Baseline(flow, dots)));
        TextPainter.Paint(flow.Page, entry.Number, x, Baseline(flow, entry.Number), entry.Element, [link]);
    }

    private static double Baseline(PageFlow flow, SetLine line) => Measures.Baseline(flow.Y, Measures.Pitch, line.Size);
}
