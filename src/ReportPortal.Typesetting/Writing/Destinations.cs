using ReportPortal.Typesetting.Layout;

namespace ReportPortal.Typesetting.Writing;

/// <summary>Places in the file that headings stand at (ISO 32000-1, 12.3.2).</summary>
internal sealed class Destinations(IReadOnlyList<int> ids, IReadOnlyList<Page> pages)
{
    private const double Above = 12;        // points of white between the window's edge and the heading

    public string Of(LaidText heading)
    {
        var (page, y) = heading.Placed ?? (0, 0);
        var shape = pages[page].Shape;
        var reference = Syntax.Reference(ids[page]);
        return shape.IsTurned ? $"[{reference} /Fit]" : $"[{reference} /XYZ null {Syntax.Number(Math.Min(shape.Height, shape.Height - y + Above))} null]";
    }
}
