namespace ReportPortal.Typesetting.Text;

/// <summary>One line with the place of every sign, in points from where the line begins.</summary>
internal sealed class SetLine(ShapedText text, int start, double[] places, double width)
{
    public int Count => places.Length;

    public double Size => text.Size;

    /// <summary>Where the line begins in the text, as a UTF-16 offset over all its spans.</summary>
    public int At => start < text.Count ? text.Signs[start].At : 0;

    /// <summary>From the line's begin to the right edge of its last visible sign.</summary>
    public double Width => width;

    public Sign this[int index] => text.Signs[start + index];

    public double Place(int index) => places[index];
}
