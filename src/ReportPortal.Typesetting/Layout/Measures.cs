namespace ReportPortal.Typesetting.Layout;

/// <summary>Sizes in points. 28 characters of a true 16 pt do not fit 156 mm, so the body is what fits.</summary>
internal static class Measures
{
    /// <summary>28 characters a line (GB/T 9704-2012, 5.2.3).</summary>
    public static readonly double Body = PageShape.Official.TypeWidth / 28;

    /// <summary>22 lines a page (GB/T 9704-2012, 5.2.3).</summary>
    public static readonly double Pitch = PageShape.Official.TypeHeight / 22;

    /// <summary>2号 (GB/T 9704-2012, 7.3.1).</summary>
    public const double Title = 22;

    /// <summary>4号 (GB/T 9704-2012, 7.5).</summary>
    public const double PageNumber = 14;

    public const double Caption = 12, ClosingLine = 7.5, ClosingPitch = 10;

    /// <summary>五号, as in tables.</summary>
    public const double Note = 10.5, NotePitch = 16;

    /// <summary>The middle of a Chinese character above its baseline, in em.</summary>
    public const double Middle = 0.38;

    /// <summary>Where the baseline lies when characters stand in the middle of a line's height.</summary>
    public static double Baseline(double top, double height, double size) => top + height / 2 + Middle * size;
}
