namespace ReportPortal.Typesetting.Layout;

/// <summary>Heading levels in the structure: the title is H1 where there is one, and no level is left out (PDF/UA-1, 7.4.2).</summary>
internal sealed class HeadingLevels(bool titled)
{
    private int deepest = titled ? 1 : 0;

    public int Tag(int level)
    {
        var tag = Math.Min(level + (titled ? 1 : 0), deepest + 1);
        deepest = tag;
        return tag;
    }
}
