namespace ReportPortal.Typesetting.Layout;

/// <summary>A block that is measured and waits for its place.</summary>
internal abstract class LaidBlock
{
    /// <summary>What must have room on a page for the block to begin there, in points.</summary>
    public abstract double StartHeight { get; }

    /// <summary>Puts the block where the flow stands, over as many pages as it takes.</summary>
    public abstract void Place(PageFlow flow);
}
