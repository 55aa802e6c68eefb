namespace ReportPortal.Typesetting.Layout;

/// <summary>A page as it is read and its type area, in points, measured from the upper left corner as it is read.</summary>
internal sealed record PageShape(double Width, double Height, double Left, double Top, double TypeWidth, double TypeHeight)
{
    /// <summary>A4 with the type area of an official document (GB/T 9704-2012, 5.2.1): 37 mm above, 28 mm at the left, 156 × 225 mm.</summary>
    public static readonly PageShape Official = new(Mm(210), Mm(297), Mm(28), Mm(37), Mm(156), Mm(225));

    /// <summary>
    /// The same sheet and type area, read from its right side: a wide table's head lies at the sheet's left edge, which is the binding of odd
    /// pages and the cut of even ones (GB/T 9704-2012, 8).
    /// </summary>
    public static readonly PageShape Turned = new(Official.Height, Official.Width, Official.Height - Official.Bottom, Official.Left, Official.TypeHeight, Official.TypeWidth)
    {
        IsTurned = true,
    };

    /// <summary>Whether what is read lies on its side on the sheet.</summary>
    public bool IsTurned { get; private init; }

    public double Right => Left + TypeWidth;

    public double Bottom => Top + TypeHeight;

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}
