namespace ReportPortal.Typesetting.Text;

/// <summary>A text with glyphs and gaps, ready to be broken into lines of any width.</summary>
internal sealed class ShapedText
{
    private const double LongWord = 10;     // em: from there on a word kept whole tears holes into the line before it

    private readonly Gap[] gaps;
    private readonly int[] visibleEnds;                        // where the last sign before an index ends that is neither space nor break
    private readonly double[] widths, stretches, shrinks;      // sums over the signs, and the gaps before them, up to an index

    public ShapedText(IReadOnlyList<Sign> signs, double size)
    {
        Signs = signs;
        Size = size;
        gaps = new Gap[signs.Count + 1];
        visibleEnds = new int[signs.Count + 1];
        widths = new double[signs.Count + 1];
        stretches = new double[signs.Count + 1];
        shrinks = new double[signs.Count + 1];
        for (var index = 0; index < signs.Count; index++)
        {
            if (index > 0) gaps[index] = Gaps.Between(signs[index - 1], signs[index], size);
            visibleEnds[index + 1] = signs[index].Kind is CharacterKind.Space or CharacterKind.Break ? visibleEnds[index] : index + 1;
            widths[index + 1] = widths[index] + gaps[index].Natural + signs[index].Width;
            stretches[index + 1] = stretches[index] + gaps[index].Stretch;
            shrinks[index + 1] = shrinks[index] + gaps[index].Shrink;
        }
        gaps[signs.Count] = new Gap(0, 0, 0, BreakChance.Free);
        for (var index = 1; index < signs.Count; index++)
            if (IsBound(index) && signs[index - 1].Kind != CharacterKind.Break) gaps[index] = gaps[index] with { Break = BreakChance.No };
    }

    public IReadOnlyList<Sign> Signs { get; }

    /// <summary>The type size in points.</summary>
    public double Size { get; }

    public int Count => Signs.Count;

    /// <summary>The gap before a sign.</summary>
    public Gap this[int index] => gaps[index];

    /// <summary>One dash connects and may not start a line (GB/T 15834-2011, 5.1.6); two set off and may, but are not parted (5.1.4).</summary>
    private bool IsBound(int index) => IsDash(index) && (IsDash(index - 1) || !IsDash(index + 1)) || IsSpaceAfterOpening(index);

    /// <summary>A space does not free what may not end a line.</summary>
    private bool IsSpaceAfterOpening(int index) =>
        Signs[index - 1].Kind == CharacterKind.Space && visibleEnds[index] > 0 && Gaps.MayNotEnd(Signs[visibleEnds[index] - 1]);

    private bool IsDash(int index) => index < Count && Signs[index].Character.Value == '—';

    /// <summary>Measures the signs from <paramref name="start"/> up to, and without, <paramref name="end"/> as one line.</summary>
    public LineExtent Measure(int start, int end)
    {
        var visible = VisibleEnd(start, end);
        if (visible <= start) return new LineExtent(0, 0, 0, 0);
        var last = Signs[visible - 1];
        var width = widths[visible] - widths[start] - gaps[start].Natural - LeadingTrim(start);
        var blank = Gaps.HasBlankAfter(last, Size) ? Size / 2 : 0;
        return new LineExtent(width, stretches[visible] - stretches[start + 1], shrinks[visible] - shrinks[start + 1] + blank, blank);
    }

    /// <summary>Where a line's visible part ends: spaces and a line feed at its end take no room.</summary>
    public int VisibleEnd(int start, int end) => Math.Max(start, visibleEnds[end]);

    /// <summary>What an opening mark at a line's start gives away: its blank half.</summary>
    public double LeadingTrim(int start) => Gaps.HasBlankBefore(Signs[start], Size) ? Size / 2 : 0;

    /// <summary>Whether no line feed breaks it.</summary>
    public bool IsOneLine => Signs.All(sign => sign.Kind != CharacterKind.Break);

    /// <summary>Whether the line ends there by a line feed or by the end of the text.</summary>
    public bool IsEnd(int end) => end == Count || Signs[end - 1].Kind == CharacterKind.Break;

    /// <summary>Whether the line ends within an address or a long word.</summary>
    public bool IsWithinWord(int end) => end < Count && gaps[end].Break == BreakChance.No && Gaps.IsNarrow(Signs[end - 1]) && Gaps.IsNarrow(Signs[end]);

    /// <summary>The width of the widest part that should not be broken, in points.</summary>
    public double WidestPart()
    {
        var widest = 0.0;
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (gaps[end].Break != BreakChance.Free) end++;
            widest = Math.Max(widest, Measure(start, end).Width - Measure(start, end).EndBlank);
        }
        return Math.Min(widest, LongWord * Size);
    }

    /// <summary>The width as one line, or of the longest of the lines that line feeds make.</summary>
    public double NaturalWidth() => Widest(IsEnd);

    /// <summary>The width of the longest line where lines end after closing marks as well.</summary>
    public double WidestClause() => Widest(end => IsEnd(end) || Signs[end - 1].Kind == CharacterKind.Closing && gaps[end].Break == BreakChance.Free);

    private double Widest(Func<int, bool> isEnd)
    {
        var widest = 0.0;
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (!isEnd(end)) end++;
            widest = Math.Max(widest, Measure(start, end).Width);
        }
        return widest;
    }

    /// <summary>Where lines may end, within what is too wide for a line and within long addresses as well.</summary>
    /// <param name="width">The narrowest line in points.</param>
    public BreakChance[] ChancesWithin(double width)
    {
        var chances = Array.ConvertAll(gaps, gap => gap.Break);
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (gaps[end].Break != BreakChance.Free) end++;
            if (Measure(start, end).Width <= Math.Min(width, LongWord * Size)) continue;
            for (var index = start + 1; index < end; index++) chances[index] = IsBound(index) ? BreakChance.LastResort : Relaxed(Signs[index - 1], Signs[index]);
        }
        return chances;
    }

    private static BreakChance Relaxed(Sign left, Sign right) =>
        Gaps.MayNotEnd(left) || Gaps.MayNotStart(right) && !(right.Kind == CharacterKind.Sign && Gaps.IsNarrow(left)) ? BreakChance.LastResort
        : right.Kind == CharacterKind.Sign ? BreakChance.Emergency
        : EndsPart(left) ? BreakChance.Address
        : BreakChance.Emergency;

    private static bool EndsPart(Sign sign) => sign.Character.Value is '/' or '?' or '&' or '=' or '-' or '_' or '.' or '#';
}

/// <summary>A line's measure in points: its natural width, what it may gain and lose, and the blank half of a mark at its end.</summary>
internal readonly record struct LineExtent(double Width, double Stretch, double Shrink, double EndBlank);
