using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Editions;

/// <summary>What words changed: the lines that two documents do not share, and of those the sentences.</summary>
internal static class WordDifference
{
    private const string EndsOfSentences = "。！？；";

    public static IEnumerable<DocumentChange> Of(IReadOnlyList<SaidLine> before, IReadOnlyList<SaidLine> after)
    {
        var (was, now) = (new List<SaidLine>(), new List<SaidLine>());
        foreach (var (old, next) in CommonSequence.Of(before, after, IsSame))
        {
            if (old is not null && next is not null)
            {
                foreach (var change in Pair(was, now))
                    yield return change;
                was.Clear();
                now.Clear();
                continue;
            }
            if (old is not null)
                was.Add(before[old.Value]);
            if (next is not null)
                now.Add(after[next.Value]);
        }
        foreach (var change in Pair(was, now))
            yield return change;
    }

    private static bool IsSame(SaidLine one, SaidLine other) => one.Text == other.Text && one.Block == other.Block;

    // Lines between the same neighbours belong together where they stand under the same heading.
    private static IEnumerable<DocumentChange> Pair(List<SaidLine> before, List<SaidLine> after)
    {
        foreach (var block in before.Concat(after).Select(line => line.Block).Distinct())
        {
            SaidLine[] was = [.. before.Where(line => line.Block == block)], now = [.. after.Where(line => line.Block == block)];
            for (var index = 0; index < Math.Max(was.Length, now.Length); index++)
            {
                var (old, next) = (was.ElementAtOrDefault(index), now.ElementAtOrDefault(index));
                var (said, says) = old is null || next is null ? (old?.Text, next?.Text) : Sentences(old.Text, next.Text);
                yield return new(null, block, (next ?? old)!.Place, said, says);
            }
        }
    }

    private static (string? Before, string? After) Sentences(string before, string after)
    {
        List<string> was = Cut(before), now = Cut(after);
        var most = Math.Min(was.Count, now.Count);
        var head = Enumerable.Range(0, most).TakeWhile(index => was[index] == now[index]).Count();
        var tail = Enumerable.Range(1, most - head).TakeWhile(back => was[^back] == now[^back]).Count();
        return (Join(was, head, tail), Join(now, head, tail));
    }

    private static string? Join(List<string> sentences, int head, int tail) =>
        string.Concat(sentences.Skip(head).SkipLast(tail)) is { Length: > 0 } text ? text : null;

    private static List<string> Cut(string text)
    {
        var sentences = new List<string>();
        for (int from = 0, to; from < text.Length; from = to)
        {
            to = text.AsSpan(from).IndexOfAny(EndsOfSentences) is var end and >= 0 ? from + end + 1 : text.Length;
            sentences.Add(text[from..to]);
        }
        return sentences;
    }
}
