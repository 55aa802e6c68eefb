namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>Sizes within a table that follow from its type size, in points.</summary>
internal readonly record struct TableStyle(double Size)
{
    public const double Border = 0.5;

    public double LineHeight => Size * 1.35;

    /// <summary>At the left and right of a cell's text.</summary>
    public double Side => Size * 0.3;

    /// <summary>Above and beneath a cell's text.</summary>
    public double Above => Size * 0.32;

    public double HeightOf(int lines) => Math.Max(1, lines) * LineHeight + 2 * Above;

    /// <summary>How many lines a height holds.</summary>
    public int LinesIn(double height) => (int)((height - 2 * Above + 0.01) / LineHeight);
}
