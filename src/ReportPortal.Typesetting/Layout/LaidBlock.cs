namespace ReportPortal.Typesetting.Layout;

/// <summary>A block that is measured and waits for its place.</summary>
internal abstract class LaidBlock
{
    /// <summary>The pages it stands on.</summary>
    public PageShape Shape { get; protected set; } = PageShape.Official;

    /// <summary>What must have room on a page for the block to begin there, in points.</summary>
    public abstract double StartHeight { get; }

    /// <summary>What must have room beneath its last line or row: the first lines of a note. In points.</summary>
    public double KeptBelow { get; private set; }

    /// <summary>Nothing to be seen, and no room taken.</summary>
    public abstract bool IsBlank { get; }

    /// <summary>The heading that must not be parted from it; null for none.</summary>
    public LaidText? HeadedBy { get; set; }

    /// <summary>The height of the headings right above it, in points, as far as a page could hold them.</summary>
    protected double KeptAbove
    {
        get
        {
            var height = 0.0;
            for (var heading = HeadedBy; heading is not null && height <= Shape.TypeHeight; heading = heading.HeadedBy) height += heading.OwnHeight;
            return height;
        }
    }

    /// <summary>A note stays with what it belongs to, and its own notes with it, unless they are more than half a page.</summary>
    public void KeepNote(LaidText note) => KeptBelow = Math.Min(note.StartHeight, Shape.TypeHeight / 2);

    /// <summary>Puts the block where the flow stands, over as many pages as it takes.</summary>
    public abstract void Place(PageFlow flow);
}
