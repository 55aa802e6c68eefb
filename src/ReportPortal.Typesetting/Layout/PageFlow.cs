namespace ReportPortal.Typesetting.Layout;

/// <summary>Where the next block goes: the pages so far, and how far the last one is filled.</summary>
internal sealed class PageFlow
{
    private const double Tolerance = 0.01;

    private readonly PageShape shape;
    private readonly List<Page> pages = [];
    private int block;

    public PageFlow(PageShape shape)
    {
        this.shape = shape;
        NextPage(0);
    }

    public IReadOnlyList<Page> Pages => pages;

    public Page Page => pages[^1];

    public PageShape Shape => shape;

    /// <summary>How much of the type area's height is used.</summary>
    public double Used { get; private set; }

    /// <summary>The next free place, in points from the page's upper edge.</summary>
    public double Y => shape.Top + Used;

    public double Room => shape.TypeHeight - Used + Tolerance;

    public bool IsFresh => Used < Tolerance;

    /// <summary>Turns to the block whose turn it is, counted from 0.</summary>
    public void Begin(int block) => this.block = block;

    /// <param name="at">How far into the block the page begins; see <see cref="PageStart"/>.</param>
    public void NextPage(int at)
    {
        pages.Add(new Page(shape, new PageStart(block, at)));
        Used = 0;
    }

    public void Advance(double height) => Used += height;

    /// <summary>Moves on to the next line of the grid of 22 lines.</summary>
    public void SnapToGrid() => Used = Math.Ceiling((Used - Tolerance) / Measures.Pitch) * Measures.Pitch;
}
