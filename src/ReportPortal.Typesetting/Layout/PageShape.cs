namespace ReportPortal.Typesetting.Layout;

/// <summary>A page and its type area, in points, measured from the page's upper left corner.</summary>
internal sealed record PageShape(double Width, double Height, double Left, double Top, double TypeWidth, double TypeHeight)
{
    /// <summary>A4 with the type area of an official document (GB/T 9704-2012, 5.2.1): 37 mm above, 28 mm at the left, 156 × 225 mm.</summary>
    public static readonly PageShape Official = new(Mm(210), Mm(297), Mm(28), Mm(37), Mm(156), Mm(225));

    public double Right => Left + TypeWidth;

    public double Bottom => Top + TypeHeight;

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}
