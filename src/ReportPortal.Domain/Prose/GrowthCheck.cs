using System.Text.RegularExpressions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>
/// Changes against last year: X件，较上年增加a件，增长p%. The base is last year's amount where the sentence tells it, else what the change itself says, else
/// the published figure of the cell that the number is. A change that is bound is computed, and not judged.
/// </summary>
internal sealed partial class GrowthCheck(PartText text, CellNames names, FigureSheet? lastYear)
{
    public IEnumerable<ProseFinding> Of(Sentence sentence)
    {
        var numbers = sentence.Numbers;
        for (var index = 0; index < numbers.Count; index++)
            if (numbers[index].Binding is not ChangeBinding && !numbers[index].Token.IsVague && !numbers[index].Label.Any("约近超逾".Contains) && (numbers[index].IsAmount || numbers[index].Token.IsPercent) && DirectionOf(numbers[index]) is { } rises && IsAgainstLastYear(sentence, numbers, index))
                if (Judge(sentence, numbers, index, rises) is { } finding)
                    yield return finding;
    }

    private ProseFinding? Judge(Sentence sentence, IReadOnlyList<Count> numbers, int index, bool rises)
    {
        var change = numbers[index];
        var at = index - 1;
        while (at >= 0 && (!numbers[at].IsAmount || DirectionOf(numbers[at]) is not null || IsLastYears(numbers[at])))
            at--;
        if (at < 0 || numbers[at].Token.Slack > 0 || numbers.Take(index).Skip(at + 1).Any(count => count.Token.IsVague) || BaseOf(sentence, numbers, at, index) is not { } before || before <= 0)
            return null;
        var now = numbers[at].Value;
        var (told, actual) = (rises ? change.Value : -change.Value, change.Token.IsPercent ? Percent.Of(now - before, before, change.Token.Places) : now - before);
        if (told == actual || (change.Token.IsPercent && Math.Abs(told) == Math.Abs(actual) && actual == 0) || (!change.Token.IsPercent && (change.Unit != numbers[at].Unit || change.Token.Slack > 0)))
            return null;
        return text.Of(ProseRule.Growth, Severity.Error, sentence, change, numbers[at]) with { Left = told, Right = actual };
    }

    // An amount of change says the base only for a percentage; for itself it needs another witness.
    private decimal? BaseOf(Sentence sentence, IReadOnlyList<Count> numbers, int now, int change)
    {
        if (numbers.Where((count, index) => index != now && index < numbers.Count && IsLastYears(count) && count.IsAmount && count.Token.Slack == 0 && count.Unit == numbers[now].Unit).ToList() is [var told])
            return told.Value;
        for (var index = now + 1; index < change && numbers[change].Token.IsPercent; index++)
            if (numbers[index].IsAmount && numbers[index].Unit == numbers[now].Unit && DirectionOf(numbers[index]) is { } rises)
                return rises ? numbers[now].Value - numbers[index].Value : numbers[now].Value + numbers[index].Value;
        return lastYear is not null && CellsOf(sentence, numbers[now]) is { Count: > 0 } cells && names.AmountOf(cells, lastYear) is { } published ? published : null;
    }

    private IReadOnlyList<CellRef> CellsOf(Sentence sentence, Count count) => count.Binding switch
    {
        CellBinding bound => [bound.Cell],
        null => names.Of(sentence, count),
        _ => [],
    };

    // 增加到X件 tells where it has come to, and no change.
    private static bool? DirectionOf(Count count) =>
        ProseWords.Direction().Match(count.Label) is { Success: true } word ? word.Groups["rise"].Success : null;

    private bool IsLastYears(Count count) =>
        LastYear(CarriedIn().Replace(count.Lead, "")) && DirectionOf(count) is null && !count.Lead.AsSpan().ContainsAny('较', '比');

    private bool IsAgainstLastYear(Sentence sentence, IReadOnlyList<Count> numbers, int index)
    {
        var from = index;
        while (from > 0 && DirectionOf(numbers[from]) is not null)
            from--;
        var words = sentence.Text[(from == index ? 0 : numbers[from].Token.At.Start)..numbers[index].Token.At.Start];
        return (LastYear(words) || numbers.Take(index).Any(IsLastYears)) && !AnotherYear().Matches(words).Any(year => year.Value[..4] != $"{names.Year}" && year.Value[..4] != $"{names.Year - 1}");
    }

    private bool LastYear(string words) => ((string[])["上年", "去年", "上一年", "同比", $"{names.Year - 1}年"]).Any(word => words.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"(?:19|20)\d{2}年")]
    private static partial Regex AnotherYear();

    // What was carried over from last year is counted this year.
    [GeneratedRegex(@"(?:上年|去年|上一年|(?:19|20)\d{2}年)度?结转", RegexOptions.NonBacktracking)]
    private static partial Regex CarriedIn();
}
