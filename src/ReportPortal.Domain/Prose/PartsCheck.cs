using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>
/// Wholes and their parts in one sentence: 共收到X件，其中A件a，B件b. A 其中 need not name every part, so it may stay below its whole; a list that
/// ends with 其他, or is said to be whole (分别为), must make it.
/// </summary>
internal static class PartsCheck
{
    public static IEnumerable<ProseFinding> Of(PartText text, Sentence sentence)
    {
        foreach (var group in PartGroups.In(sentence))
            if (Judge(text, sentence, group) is { } finding)
                yield return finding;
    }

    private static ProseFinding? Judge(PartText text, Sentence sentence, PartGroup group)
    {
        if (group.Whole.Token.Slack > 0 || group.Parts.Any(part => part.Token.Slack > 0 || !part.IsAmount))
            return null;
        var (same, whole) = (group.Parts.Where(part => part.Unit == group.Whole.Unit).ToList(), group.Whole.Value);
        var (sum, most) = (same.Sum(part => part.Value), group.Wholes.Max());
        if (!group.IsWhole && same.Find(part => part.Value > most) is { } above)
            return text.Of(ProseRule.PartAboveWhole, Severity.Error, sentence, above, group.Whole) with { Left = above.Value, Right = whole };
        var isMore = sum > (group.IsWhole ? whole : most);
        if (group.Wholes.Contains(sum) || group.Wholes.Contains(group.Parts.Sum(part => part.Value)) || group.Begins(whole) || group.GoesOn(sum) || !(isMore || (group.IsWhole && sum < whole)))
            return null;

        // One item on two channels is one item; doubted only where the whole is told as that of these very channels.
        var ofChannels = isMore && ProseWords.Publishes().IsMatch(group.Whole.Lead) && group.Parts.Any(part => ProseWords.Channel().IsMatch(part.Label));
        if (ofChannels && ProseWords.Channel().Count(group.Whole.Lead) < 2)
            return null;
        return text.Of(ProseRule.Parts, ofChannels ? Severity.Warning : Severity.Error, sentence, [group.Whole, .. same]) with { Left = sum, Right = whole };
    }
}

/// <summary>A whole and the parts that a sentence gives it.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts, at least one.</param>
/// <param name="IsWhole">Whether the parts are said to be all.</param>
/// <param name="Wholes">What the whole may be, where the sentence leaves open which number is meant: each of them, and all together.</param>
internal sealed record PartGroup(Count Whole, IReadOnlyList<Count> Parts, bool IsWhole, IReadOnlyList<decimal> Wholes)
{
    /// <summary>Whether the first parts alone make it: what follows is another matter.</summary>
    public bool Begins(decimal whole) => !IsWhole && Enumerable.Range(2, Math.Max(0, Parts.Count - 2)).Any(some =>
        Parts.Take(some).Sum(part => part.Value) == whole || Parts.Take(some).Where(part => part.Unit == Whole.Unit).Sum(part => part.Value) == whole);

    /// <summary>The numbers of the sentence after its parts.</summary>
    public IReadOnlyList<Count> After { get; init; } = [];

    /// <summary>Whether numbers that follow make it whole after all: 其他 need not stand last.</summary>
    public bool GoesOn(decimal sum) => IsWhole && After.Any(count => count.Unit == Whole.Unit && Wholes.Contains(sum += count.Value));
}
