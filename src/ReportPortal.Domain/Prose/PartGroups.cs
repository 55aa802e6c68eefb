namespace ReportPortal.Domain.Prose;

/// <summary>Finds which numbers of a sentence are parts of which.</summary>
internal static class PartGroups
{
    private const string AmongThem = "其中";
    private const int LongestLabel = 30;

    public static IEnumerable<PartGroup> In(Sentence sentence)
    {
        var numbers = sentence.Numbers;
        for (var index = 1; index < numbers.Count; index++)
            if ((numbers[index].Lead.Contains(AmongThem, StringComparison.Ordinal) ? Among(numbers, index) : Listed(numbers, index) ?? Added(numbers, index)) is { } group)
                yield return group;
    }

    // 共X件，其中A件a，B件b
    private static PartGroup? Among(IReadOnlyList<Count> numbers, int first)
    {
        var before = numbers.Take(first).Where(count => !count.IsCompared && count.Depth <= numbers[first].Depth).ToList();
        var whole = before.FindLast(count => count.Unit == numbers[first].Unit) ?? before.LastOrDefault();
        if (whole is not { IsAmount: true } || numbers[first].IsCompared)
            return null;
        var parts = Parts(numbers, first);
        return new(whole, parts, IsEnded(parts), [.. WholesOf(before, whole)]) { After = After(numbers, parts) };
    }

    // 共X件，分别为A件a，B件b;  共X件，A件a，B件b，其他c
    private static PartGroup? Listed(IReadOnlyList<Count> numbers, int first)
    {
        var (whole, next) = (numbers[first - 1], numbers[first]);
        if (!whole.IsAmount || whole.IsCompared || next.Unit != whole.Unit || next.Depth < whole.Depth)
            return null;
        var isSaid = ProseWords.Respectively().IsMatch(next.Lead) || (next.Lead.StartsWith('：') && ProseWords.Total().IsMatch(whole.Lead));
        if (!isSaid && !(ProseWords.Total().IsMatch(whole.Lead) && next.Lead is ['，' or '：' or '（' or '；', ..]))
            return null;
        var parts = Parts(numbers, first);
        return parts.Count > 1 && (isSaid || IsEnded(parts)) && (isSaid || parts.All(part => part.Value <= whole.Value)) ? new(whole, parts, true, [whole.Value]) { After = After(numbers, parts) } : null;
    }

    // A件a，B件b，合计X件
    private static PartGroup? Added(IReadOnlyList<Count> numbers, int last)
    {
        var total = numbers[last];
        if (!ProseWords.TotalAfter().IsMatch(total.Lead) || !total.IsAmount)
            return null;
        var parts = numbers.Take(last).Reverse().TakeWhile(count => count.IsAmount && !count.IsCompared && count.Unit == total.Unit && count.Depth == total.Depth).Reverse().ToList();
        return parts.Count > 1 && !Enumerable.Range(0, parts.Count - 1).Any(skip => parts.Skip(skip).Sum(part => part.Value) == total.Value)
            ? new(total, parts, true, [total.Value]) : null;
    }

    private static List<Count> After(IReadOnlyList<Count> numbers, List<Count> parts) => [.. numbers.SkipWhile(count => count != parts[^1]).Skip(1).Where(count => count is { IsAmount: true, IsCompared: false })];

    private static bool IsEnded(List<Count> parts) => parts.Count > 1 && ProseWords.Rest().IsMatch(parts[^1].Label);

    // Of several numbers before 其中 each may be meant, or all of them together.
    private static IEnumerable<decimal> WholesOf(List<Count> before, Count whole)
    {
        var near = before.FindAll(count => count.Unit == whole.Unit && count.IsAmount);
        var cut = near.FindLastIndex(count => count.Lead.AsSpan().ContainsAny('；', ';') || count.Lead.Contains(AmongThem, StringComparison.Ordinal));
        var values = near.Skip(Math.Max(cut, 0)).Select(count => count.Value).Distinct().ToList();
        return values.Count == 1 ? values : values.Append(values.Sum());
    }

    private static List<Count> Parts(IReadOnlyList<Count> numbers, int first)
    {
        var parts = new List<Count> { numbers[first] };
        var separators = "";
        for (var index = first + 1; index < numbers.Count; index++)
        {
            var count = numbers[index];
            if (count.Depth > numbers[first].Depth || count.Token.IsPercent || count.IsCompared)
                continue;
            var between = string.Concat(count.Lead.Where(sign => sign is '，' or ',' or '、' or '；' or ';'));
            separators = separators.Length == 0 ? between : separators;
            if (count.Depth < numbers[first].Depth || !Continues(parts[0], count, separators, between))
                break;
            parts.Add(count);
        }
        return parts;
    }

    private static bool Continues(Count first, Count count, string separators, string between)
    {
        var isRest = ProseWords.Rest().IsMatch(count.Label);
        if (count.Lead.Contains(AmongThem, StringComparison.Ordinal) || count.Label.Length > LongestLabel || between.Length > 1 || count.Lead.Contains('：'))
            return false;
        if (!isRest && between.Length > 0 && separators.Length > 0 && between[0] != separators[0])
            return false;
        return isRest || (ProseWords.Other().Matches(count.Label).All(word => first.Label.Contains(word.Value, StringComparison.Ordinal))
            && ProseWords.Channel().IsMatch(count.Label) == ProseWords.Channel().IsMatch(first.Label));
    }
}
