namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A way to fit a table onto pages.</summary>
/// <param name="Size">The type size in points.</param>
/// <param name="Shape">The pages.</param>
/// <param name="Narrowest">What the width of a cell's signs may be multiplied by where a number or word would have to be broken.</param>
/// <param name="TurnsHeads">Whether heads of one column may stand on their side.</param>
internal sealed record TableSetting(double Size, PageShape Shape, double Narrowest = 1, bool TurnsHeads = false)
{
    private const double Tight = 0.85, Tightest = 0.7;

    /// <summary>
    /// 五号 and 小五号 first; then signs that are hardly narrower, a page on its side, heads on their side; type smaller than 小五号 only where a
    /// table of this many columns would otherwise not be printed.
    /// </summary>
    public static readonly IReadOnlyList<TableSetting> InOrder =
    [
        new(10.5, PageShape.Official), new(9, PageShape.Official), new(9, PageShape.Official, Tight),
        new(10.5, PageShape.Turned), new(9, PageShape.Turned), new(9, PageShape.Turned, Tight),
        new(9, PageShape.Turned, Tight, TurnsHeads: true), new(7.5, PageShape.Turned, Tight, TurnsHeads: true),
        new(6.5, PageShape.Turned, Tight, TurnsHeads: true), new(5.5, PageShape.Turned, Tightest, TurnsHeads: true),
    ];

    /// <summary>The last way, in which words are broken where they must be.</summary>
    public bool IsLast => this == InOrder[^1];

    /// <summary>Whether the table must look well in it, or need only fit.</summary>
    public bool IsFirst => this == InOrder[0];

    public TableStyle Style => new(Size);
}
