using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>Lines: a title, a heading, a paragraph, a note.</summary>
internal sealed class LaidText(IReadOnlyList<SetLine> lines, StructureElement element) : LaidBlock
{
    private const int Fewest = 2;       // lines of a paragraph on either side of a page break

    /// <summary>Where a line begins in a type area of some width, in points from its left edge.</summary>
    public required Func<SetLine, int, double, double> Offset { get; init; }

    /// <summary>The links among the spans, null for plain ones; empty where there are none.</summary>
    public IReadOnlyList<SpanLink?> Links { get; init; } = [];

    /// <summary>From line to line, in points.</summary>
    public double Pitch { get; init; } = Measures.Pitch;

    /// <summary>Stays whole, and on the page of what follows.</summary>
    public bool IsHeading { get; init; }

    /// <summary>What a heading must not be parted from.</summary>
    public LaidBlock? Next { get; private set; }

    /// <summary>Empty lines after it.</summary>
    public int LinesAfter { get; init; }

    /// <summary>Where it came to stand: page counted from 0, height in points from the page's upper edge. Null where it has no words.</summary>
    public (int Page, double Y)? Placed { get; private set; }

    public override double StartHeight => IsHeading
        ? OwnHeight + HeightOfNext()
        : Height(lines.Count <= Fewest + 1 ? lines.Count : Fewest) + (lines.Count <= Fewest + 1 ? KeptBelow : 0);

    public override bool IsBlank => lines.Count == 0;

    /// <summary>Its lines and the empty ones after them, in points.</summary>
    public double OwnHeight => Height(lines.Count + LinesAfter);

    /// <summary>A heading goes to the page of what follows.</summary>
    public void Head(LaidBlock next)
    {
        (Next, Shape) = (next, next.Shape);
        next.HeadedBy = this;
    }

    /// <summary>A note goes to the page of what it belongs to.</summary>
    public LaidText NoteTo(LaidBlock noted)
    {
        Shape = noted.Shape;
        return this;
    }

    public override void Place(PageFlow flow)
    {
        if (Pitch == Measures.Pitch) flow.SnapToGrid();
        if (IsHeading && StartHeight > flow.Room && StartHeight <= flow.Shape.TypeHeight && !flow.IsFresh) flow.NextPage(0);
        for (int index = 0, count; index < lines.Count; index += count)
        {
            count = CountFor(lines.Count - index, flow);
            if (count == 0) flow.NextPage(index == 0 ? 0 : lines[index].At);
            if (count > 0) Placed ??= (flow.Pages.Count - 1, flow.Y);
            for (var line = index; line < index + count; line++) PlaceLine(flow, line);
        }
        if (!flow.IsFresh) flow.Advance(Height(LinesAfter));
    }

    /// <summary>How many of the lines left go to this page; none where fewer than two would stand alone at its foot.</summary>
    private int CountFor(int left, PageFlow flow)
    {
        var room = (int)(flow.Room / Pitch);
        if (left <= room && (Height(left) + KeptBelow <= flow.Room || flow.IsFresh && left <= Fewest)) return left;
        room = Math.Min(room, left - 1);
        if (flow.IsFresh) return left - room < Fewest && room > Fewest ? room - 1 : Math.Max(room, 1);
        if (IsHeading) return 0;
        var count = left - room < Fewest ? room - 1 : room;
        return count < Fewest ? 0 : count;
    }

    private void PlaceLine(PageFlow flow, int index)
    {
        var line = lines[index];
        var x = flow.Shape.Left + Offset(line, index, flow.Shape.TypeWidth);
        TextPainter.Paint(flow.Page, line, x, Measures.Baseline(flow.Y, Pitch, line.Size), element, Links);
        flow.Advance(Pitch);
    }

    /// <summary>Headings that follow one another stay together, unless they are more than a page could hold.</summary>
    private double HeightOfNext()
    {
        var height = 0.0;
        var next = Next;
        for (; next is LaidText { IsHeading: true } heading; next = heading.Next)
        {
            height += heading.OwnHeight;
            if (height > PageShape.Official.TypeHeight) return height;
        }
        return height + (next?.StartHeight ?? 0);
    }

    private double Height(int count) => count * Pitch;
}
