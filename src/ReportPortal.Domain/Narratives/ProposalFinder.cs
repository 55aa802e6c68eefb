using System.Buffers;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Finds what a typed number may be bound to: by its print, and by what else its sentence tells.</summary>
internal sealed partial class ProposalFinder
{
    private const int Most = 6;
    private const int MostOfASentence = 12;

    // How far before a number the words stand that say whose year it is.
    private const int Reach = 40;

    private readonly SearchValues<string> lastYear;

    private readonly Dictionary<int, (List<NumberToken> Numbers, List<CellRef> Bound)> sentences = [];
    private readonly Dictionary<int, int> starts;
    private readonly ILookup<int, NumberToken> inSentence;
    private readonly KnownFigures known;
    private readonly string narrow;

    public ProposalFinder(KnownFigures known, string narrow, IReadOnlyList<NumberToken> tokens)
    {
        (this.known, this.narrow) = (known, narrow);
        lastYear = SearchValues.Create(["上年", "去年", "上一年", $"{known.Form.Year.Value - 1}年"], StringComparison.Ordinal);
        starts = Starts(narrow, tokens);
        inSentence = tokens.ToLookup(token => starts[token.At.Start]);
    }

    public IReadOnlyList<CellRef> CellsOf(NumberToken token) => [.. known.CellsOf(token).Take(Most)];

    public IReadOnlyList<NumberProposal> Of(NumberToken token) =>
        [.. (token.IsPercent ? Shares(token).Concat(Changes(token)) : Changes(token).Concat(Amounts(token))).Take(Most)];

    private IEnumerable<NumberProposal> Amounts(NumberToken token)
    {
        var start = starts[token.At.Start];
        var lastYears = known.LastYearsCellsOf(token).Select(cell => Written(token, $"last-year {cell}", cell));
        if (IsOfLastYear(narrow.AsSpan(Math.Max(start, token.At.Start - Reach)..token.At.Start)))
            foreach (var proposal in lastYears)
                yield return proposal;
        var cells = CellsOf(token);
        foreach (var cell in cells)
            yield return Written(token, $"{cell}", cell);
        if (cells.Count > 0)
            yield break;
        foreach (var sum in SumsOfTheSentence(token).Concat(known.SumsOf(token)))
            yield return Written(token, "sum " + string.Join(" + ", sum), [.. sum]);
        foreach (var proposal in lastYears)
            yield return proposal;
    }

    // The numbers before it, or those after it, where each is a cell's and together they make it.
    private IEnumerable<IReadOnlyList<CellRef>> SumsOfTheSentence(NumberToken token)
    {
        var (numbers, bound) = SentenceOf(token);
        if ((numbers.Count < 3 && bound.Count < 2) || !numbers.Exists(other => other.At == token.At))
            yield break;
        var before = numbers.FindAll(other => other.At.Start < token.At.Start);
        var after = numbers.FindAll(other => other.At.Start > token.At.Start);
        foreach (var parts in new[] { bound, CellsOf(before), CellsOf(after) })
            if (parts.Count > 1 && parts.Select(cell => known.Form[cell].Unit).Distinct().Count() == 1
                && FigureText.Print(parts.Sum(cell => known.AmountOf(cell) ?? 0), known.Form[parts[0]].Unit) == token.Digits)
                yield return parts;
    }

    private List<CellRef> CellsOf(List<NumberToken> numbers)
    {
        var cells = numbers.Where(number => !number.IsPercent).Select(number => known.CellsOf(number).FirstOrDefault()).ToList();
        return cells.Contains(null) ? [] : [.. cells.OfType<CellRef>().Distinct()];
    }

    private IEnumerable<NumberProposal> Shares(NumberToken token)
    {
        var cells = Named(token);
        return from part in cells
               from whole in cells
               where part != whole && token.Places <= 4 && known.Form[part].Unit == known.Form[whole].Unit
                   && known.AmountOf(part) is >= 0 and var some && known.AmountOf(whole) is > 0 and var all && some <= all
                   && Percentage.Print(some, all, token.Places) == token.Digits
               select Written(token, $"share {part} of {whole}, {token.Places}", part, whole);
    }

    // A change brings its own word along, and an amount its unit: 增长8.7%, 增加383条.
    private IEnumerable<NumberProposal> Changes(NumberToken token)
    {
        if (Direction().Match(narrow, Math.Max(0, token.At.Start - 4), Math.Min(4, token.At.Start)) is not { Success: true } word || token.Places > 4)
            yield break;
        var rises = word.Groups["rise"].Success;
        foreach (var cell in Named(token))
            if (known.ChangeOf(cell) is var (now, before) && now != before && now > before == rises && Says(token, cell, now, before))
                yield return new(word.Index, (token.IsPercent ? token.At.End : token.End) - word.Index, token.IsPercent ? $"{{change {cell}, {token.Places}}}" : $"{{change {cell}}}", [cell]);
    }

    private bool Says(NumberToken token, CellRef cell, long now, long before) => token.IsPercent
        ? before > 0 && Percentage.Print(Math.Abs(now - before), before, token.Places) == token.Digits
        : token.Symbol == known.Form[cell].Unit.Symbol.Zh && FigureText.Print(Math.Abs(now - before), known.Form[cell].Unit) == token.Digits;

    /// <summary>The cells that the sentence of a number names: bound ones, and those that hold its other numbers.</summary>
    private List<CellRef> Named(NumberToken token)
    {
        var (numbers, bound) = SentenceOf(token);
        return [.. bound.Concat(numbers.Where(other => other.At != token.At).SelectMany(other => known.CellsOf(other).Take(3))).Distinct().Take(MostOfASentence)];
    }

    private (List<NumberToken> Numbers, List<CellRef> Bound) SentenceOf(NumberToken token)
    {
        var start = starts[token.At.Start];
        if (sentences.TryGetValue(start, out var sentence))
            return sentence;
        var end = narrow.AsSpan(start).IndexOfAny('。', '\n') is >= 0 and var length ? start + length : narrow.Length;
        var bound = new List<CellRef>();
        for (var match = BoundCell().Match(narrow, start, end - start); match.Success && bound.Count < MostOfASentence; match = match.NextMatch())
            if (CellRef.TryParse(match.Groups[1].Value, out var cell) && known.Form.Find(cell) is not null)
                bound.Add(cell);
        return sentences[start] = ([.. inSentence[start].Take(MostOfASentence)], bound);
    }

    // Where the sentence of each number begins, in one walk: a text may be one long sentence.
    private static Dictionary<int, int> Starts(string narrow, IReadOnlyList<NumberToken> tokens)
    {
        var (starts, start, at) = (new Dictionary<int, int>(), 0, 0);
        foreach (var token in tokens)
        {
            start = narrow.AsSpan(at, token.At.Start - at).LastIndexOfAny('。', '\n') is >= 0 and var end ? at + end + 1 : start;
            starts[token.At.Start] = start;
            at = token.At.Start;
        }
        return starts;
    }

    private static NumberProposal Written(NumberToken token, string binding, params CellRef[] cells) => new(token.At.Start, token.At.Length, $"{{{binding}}}", cells);

    private bool IsOfLastYear(ReadOnlySpan<char> words) => words.IndexOfAny(lastYear) >= 0;

    [GeneratedRegex(@"(?:(?<rise>增加|增长|上升|提高|上涨)|减少|下降|降低|下滑)了?$")]
    private static partial Regex Direction();

    [GeneratedRegex(@"\{([a-z0-9-]{1,64}/[a-z0-9-]{1,64}/[a-z0-9-]{1,64})\}")]
    private static partial Regex BoundCell();
}
