namespace ReportPortal.Typesetting.Text;

/// <summary>Gives every sign of a line its place.</summary>
internal static class Justifier
{
    /// <summary>Times the stretch that still looks even; beyond it a ragged line is the lesser evil.</summary>
    private const double Loosest = 4;

    /// <summary>A line that ends within an address is ragged sooner: its few Chinese characters would pay for all of the address.</summary>
    private const double LoosestInWord = 1;

    /// <summary>How far a line that ends there may be stretched.</summary>
    public static double LoosestTo(ShapedText text, int end) => text.IsWithinWord(end) ? LoosestInWord : Loosest;

    public static SetLine Set(ShapedText text, int start, int end, double measure, LineFit fit)
    {
        var extent = text.Measure(start, end);
        var missing = measure - extent.Width;
        var justified = fit == LineFit.Justified && !text.IsEnd(end);
        var stretch = justified && missing > 0 && extent.Stretch > 0 ? missing / extent.Stretch : 0;
        var shrink = missing < 0 && extent.Shrink > 0 ? Math.Min(1, -missing / extent.Shrink) : 0;
        return Place(text, start, end, stretch > LoosestTo(text, end) ? 0 : stretch, shrink);
    }

    private static SetLine Place(ShapedText text, int start, int end, double stretch, double shrink)
    {
        if (text.Signs[end - 1].Kind == CharacterKind.Break) end--;
        var visible = text.VisibleEnd(start, end);
        var places = new double[end - start];
        double at = end > start ? -text.LeadingTrim(start) : 0, width = 0;
        for (var index = start; index < end; index++)
        {
            var gap = text[index];
            if (index > start) at += gap.Natural + stretch * gap.Stretch - shrink * gap.Shrink;
            places[index - start] = at;
            at += text.Signs[index].Width;
            if (index < visible) width = at;
        }
        return new SetLine(text, start, places, width - (visible > start ? text.Measure(start, end).EndBlank : 0));
    }
}
