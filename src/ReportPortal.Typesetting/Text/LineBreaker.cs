namespace ReportPortal.Typesetting.Text;

/// <summary>
/// Chooses the line ends of a whole paragraph together, so that no line is worse than it must be (the method of Knuth and
/// Plass, with squeezed marks in place of shrunken spaces).
/// </summary>
internal sealed class LineBreaker
{
    private const double Tolerance = 0.01;                      // points: 28 characters in 28 ems must not fail on a rounding
    private const double AddressCost = 1e4, EmergencyCost = 1e8, LastResortCost = 1e10;
    private const double LoneCharacterCost = 3e3, LineCost = 1e4, Squeezing = 0.3, RaggedCost = 2e3;
    private const double LoneInCellCost = 60, AfterMarkGain = 12;

    private readonly ShapedText text;
    private readonly double first, others;
    private readonly LineFit fit;
    private readonly BreakChance[] chances;
    private readonly double[] costs;
    private readonly int[] cameFrom;

    private LineBreaker(ShapedText text, double first, double others, LineFit fit)
    {
        (this.text, this.first, this.others, this.fit) = (text, first, others, fit);
        chances = text.ChancesWithin(Math.Min(first, others));
        costs = new double[text.Count + 1];
        cameFrom = new int[text.Count + 1];
        Array.Fill(costs, double.PositiveInfinity);
        costs[0] = 0;
    }

    /// <summary>The end of every line, as the index of the sign after it.</summary>
    /// <param name="text">At least one sign.</param>
    /// <param name="first">The width of the first line in points.</param>
    /// <param name="others">The width of all others.</param>
    /// <param name="fit">What makes lines good.</param>
    public static IReadOnlyList<int> Break(ShapedText text, double first, double others, LineFit fit) => new LineBreaker(text, first, others, fit).Ends();

    private List<int> Ends()
    {
        for (var start = 0; start < text.Count; start++)
            if (!double.IsPositiveInfinity(costs[start])) TryLinesFrom(start);

        var ends = new List<int>();
        for (var end = text.Count; end > 0; end = cameFrom[end]) ends.Add(end);
        ends.Reverse();
        return ends;
    }

    private void TryLinesFrom(int start)
    {
        var measure = start == 0 ? first : others;
        var reached = false;
        for (var end = start + 1; end <= text.Count; end++)
        {
            var extent = text.Measure(start, end);
            var tooWide = extent.Width - extent.Shrink > measure + Tolerance;
            if (tooWide && reached && extent.Width - extent.Shrink > measure + 2 * text.Size) return;
            if (chances[end] != BreakChance.No && (!tooWide || !reached))
            {
                Offer(start, end, costs[start] + (tooWide ? EmergencyCost : 0) + Cost(start, end, extent, measure));
                reached = true;
            }
            if (text.IsEnd(end)) return;
        }
    }

    private void Offer(int start, int end, double cost)
    {
        if (cost >= costs[end]) return;
        costs[end] = cost;
        cameFrom[end] = start;
    }

    private double Cost(int start, int end, LineExtent extent, double measure)
    {
        var penalty = chances[end] switch
        {
            BreakChance.LastResort => LastResortCost,
            BreakChance.Emergency => EmergencyCost,
            BreakChance.Address => AddressCost,
            _ => 0,
        };
        return penalty + (fit == LineFit.Justified ? JustifiedCost(start, end, extent, measure) : RaggedLineCost(start, end, extent, measure));
    }

    private double JustifiedCost(int start, int end, LineExtent extent, double measure)
    {
        var missing = measure - extent.Width;
        var badness = missing < 0 ? Squeezing * Cube(-missing / Math.Max(extent.Shrink, Tolerance))
            : text.IsEnd(end) ? 0
            : Loose(missing / Math.Max(extent.Stretch, Tolerance), missing / measure, Justifier.LoosestTo(text, end));
        var lone = text.IsEnd(end) && start > 0 && IsLone(start, end) ? LoneCharacterCost : 0;
        return (1 + badness) * (1 + badness) + lone;
    }

    private double RaggedLineCost(int start, int end, LineExtent extent, double measure)
    {
        var missing = (measure - extent.Width) / measure;
        if (!text.IsEnd(end)) return LineCost + 100 * missing * missing - (IsAfterMark(end) ? AfterMarkGain : 0);
        var lone = start > 0 && text.VisibleEnd(start, end) - start == 1 ? LoneInCellCost : 0;
        return LineCost + lone + (fit == LineFit.Ragged ? 0 : 100 * missing * missing);
    }

    /// <summary>Labels such as （三）不予公开 and titles fold best after a mark.</summary>
    private bool IsAfterMark(int end) => fit == LineFit.Balanced && text.Signs[end - 1].Kind == CharacterKind.Closing;

    /// <summary>One character, whatever marks follow it, is no line.</summary>
    private bool IsLone(int start, int end)
    {
        var last = text.VisibleEnd(start, end);
        while (last > start && Gaps.MayNotStart(text.Signs[last - 1])) last--;
        return last - start <= 1;
    }

    /// <summary>A line that cannot be stretched decently is left ragged; the shorter the worse.</summary>
    private static double Loose(double ratio, double missing, double loosest) =>
        ratio <= loosest ? Cube(ratio) : Cube(loosest) + RaggedCost * missing;

    private static double Cube(double ratio) => 100 * ratio * ratio * ratio;
}
