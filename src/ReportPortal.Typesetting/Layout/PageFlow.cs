namespace ReportPortal.Typesetting.Layout;

/// <summary>Where the next block goes: the pages so far, and how far the last one is filled.</summary>
internal sealed class PageFlow
{
    private const double Tolerance = 0.01;

    private readonly List<Page> pages = [];
    private int block;

    public PageFlow() => NextPage(0);

    public IReadOnlyList<Page> Pages => pages;

    public Page Page => pages[^1];

    public PageShape Shape { get; private set; } = PageShape.Official;

    /// <summary>How much of the type area's height is used.</summary>
    public double Used { get; private set; }

    /// <summary>The next free place, in points from the page's upper edge.</summary>
    public double Y => Shape.Top + Used;

    public double Room => Shape.TypeHeight - Used + Tolerance;

    public bool IsFresh => Used < Tolerance;

    /// <summary>Goes on with a block on a page of the shape that it needs.</summary>
    /// <param name="index">The block, counted from 0.</param>
    /// <param name="shape">Its pages.</param>
    public void Begin(int index, PageShape shape)
    {
        block = index;
        if (shape == Shape) return;
        Shape = shape;
        if (IsFresh) pages.RemoveAt(pages.Count - 1);
        NextPage(0);
    }

    /// <param name="at">How far into the block the page begins; see <see cref="PageStart"/>.</param>
    public void NextPage(int at)
    {
        pages.Add(new Page(Shape, new PageStart(block, at, Shape.IsTurned)));
        Used = 0;
    }

    public void Advance(double height) => Used += height;

    /// <summary>Moves on to the next line of the grid of 22 lines.</summary>
    public void SnapToGrid() => Used = Math.Ceiling((Used - Tolerance) / Measures.Pitch) * Measures.Pitch;
}
