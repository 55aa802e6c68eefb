using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>Puts lines onto a page, the spans with a link as elements of their own.</summary>
internal static class TextPainter
{
    private const double Ascent = 0.88, Descent = 0.12;

    public static void Paint(Page page, SetLine line, double x, double baseline, StructureElement element, IReadOnlyList<SpanLink?> links)
    {
        for (int from = 0, to; from < line.Count; from = to)
        {
            to = from + 1;
            var link = LinkOf(line, from, links);
            while (to < line.Count && ReferenceEquals(LinkOf(line, to, links), link)) to++;
            page.Marks.Add(new TextMark(link?.Element ?? element, Artifact.Layout, line, from, to, x, baseline));
            if (link is not null) page.Links.Add(Area(link, line, from, to, x, baseline));
        }
    }

    private static SpanLink? LinkOf(SetLine line, int index, IReadOnlyList<SpanLink?> links) => links.Count == 0 ? null : links[line[index].Span];

    /// <summary>Spaces at a line's end reach into the margin; what is to be clicked does not.</summary>
    private static PageLink Area(SpanLink link, SetLine line, int from, int to, double x, double baseline)
    {
        var start = line.Place(from);
        var end = Math.Max(start, Math.Min(line.Place(to - 1) + line[to - 1].Width, line.Width));
        return new(link, x + start, baseline - Ascent * line.Size, x + end, baseline + Descent * line.Size);
    }
}
