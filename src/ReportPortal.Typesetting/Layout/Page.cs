using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>One page: what is painted, in the order of painting, placed as the page is read.</summary>
internal sealed class Page(PageShape shape, PageStart start)
{
    public PageStart Start => start;

    public PageShape Shape => shape;

    public List<Mark> Marks { get; } = [];

    /// <summary>What stands at the sheet's foot even where the page is turned, placed as on <see cref="PageShape.Official"/>.</summary>
    public List<Mark> Foot { get; } = [];

    public List<PageLink> Links { get; } = [];
}

/// <summary>Something painted: part of a structure element, or an artifact.</summary>
internal abstract record Mark(StructureElement? Element, Artifact Artifact);

/// <summary>Signs of a line.</summary>
/// <param name="Element">The element it belongs to; null for an artifact.</param>
/// <param name="Artifact">Which artifact it is.</param>
/// <param name="Line">The line.</param>
/// <param name="From">The first sign painted.</param>
/// <param name="To">The sign after the last one painted.</param>
/// <param name="X">Where the line begins, in points from the page's left edge.</param>
/// <param name="Baseline">In points from the page's upper edge.</param>
internal sealed record TextMark(StructureElement? Element, Artifact Artifact, SetLine Line, int From, int To, double X, double Baseline)
    : Mark(Element, Artifact)
{
    /// <summary>0 black to 1 white.</summary>
    public double Grey { get; init; }

    /// <summary>Counter-clockwise, in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>What the width of signs, and of all between them, is multiplied by.</summary>
    public double Narrowing { get; init; } = 1;
}

/// <summary>Straight lines, always an artifact.</summary>
internal sealed record RuleMark(IReadOnlyList<Rule> Rules, double Width) : Mark(null, Artifact.Layout);

/// <summary>A straight line, in points from the page's upper left corner.</summary>
internal readonly record struct Rule(double X1, double Y1, double X2, double Y2);

/// <summary>The area of a link, in points from the page's upper left corner.</summary>
internal sealed record PageLink(SpanLink Link, double Left, double Top, double Right, double Bottom);
