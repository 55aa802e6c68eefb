namespace ReportPortal.Typesetting.Text;

/// <summary>Text to lines, in one call.</summary>
internal static class Lines
{
    /// <param name="text">The text; empty text has no lines.</param>
    /// <param name="measure">The width in points.</param>
    /// <param name="fit">What makes the lines good.</param>
    /// <param name="indent">What the first line is shorter by.</param>
    public static IReadOnlyList<SetLine> Set(ShapedText text, double measure, LineFit fit, double indent = 0)
    {
        if (text.Count == 0) return [];
        var lines = new List<SetLine>();
        var start = 0;
        foreach (var end in LineBreaker.Break(text, measure - indent, measure, fit))
        {
            lines.Add(Justifier.Set(text, start, end, start == 0 ? measure - indent : measure, fit));
            start = end;
        }
        return lines;
    }
}
