namespace ReportPortal.Typesetting.Layout;

/// <summary>A block that is measured and waits for its place.</summary>
internal abstract class LaidBlock
{
    /// <summary>The pages it stands on.</summary>
    public PageShape Shape { get; protected set; } = PageShape.Official;

    /// <summary>What must have room on a page for the block to begin there, in points.</summary>
    public abstract double StartHeight { get; }

    /// <summary>What must have room beneath its last line or row: the first lines of a note. In points.</summary>
    public double KeptBelow { get; set; }

    /// <summary>Puts the block where the flow stands, over as many pages as it takes.</summary>
    public abstract void Place(PageFlow flow);
}
