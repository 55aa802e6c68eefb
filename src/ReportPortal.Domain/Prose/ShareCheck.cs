using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>A件，占B件的p%: the percentage is that of the number before it, of a whole that the sentence names.</summary>
internal static partial class ShareCheck
{
    public static IEnumerable<ProseFinding> Of(PartText text, Sentence sentence)
    {
        var numbers = sentence.Numbers;
        for (var index = 1; index < numbers.Count; index++)
        {
            if (numbers[index].Binding is ShareBinding || !numbers[index].Token.IsPercent || !Claims().IsMatch(numbers[index].Label) || Together().IsMatch(numbers[index].Label))
                continue;
            var run = 1 + numbers.Skip(index + 1).TakeWhile(count => count.Token.IsPercent && count.Label is "" or "和" or "及").Count();
            var isList = numbers[index].Label.Contains("分别", StringComparison.Ordinal);
            for (var one = 0; one < run && index >= run && (isList || run == 1); one++)
                if (Judge(text, sentence, index - run + one, index + one, index - run) is { } finding)
                    yield return finding;
        }
    }

    /// <param name="text">The text of the part.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The number that is a part.</param>
    /// <param name="of">The percentage.</param>
    /// <param name="first">The first of the numbers that are parts: with a list of percentages (分别占) goes a list of numbers.</param>
    private static ProseFinding? Judge(PartText text, Sentence sentence, int at, int of, int first)
    {
        var (part, share) = (sentence.Numbers[at], sentence.Numbers[of]);
        if (part is not { IsAmount: true, IsCompared: false, Token.Slack: 0 } || share.Token.IsVague)
            return null;
        var wholes = WholesOf(sentence.Numbers, part, first).ToList();
        if (wholes.Count == 0 || wholes.Exists(whole => Percent.Of(part.Value, whole.Value, share.Token.Places) == share.Value))
            return null;
        return text.Of(ProseRule.Share, Severity.Error, sentence, share, part, wholes[0]) with { Left = share.Value, Right = Percent.Of(part.Value, wholes[0].Value, share.Token.Places) };
    }

    // The whole of a 其中 where the part stands in one; else whatever comes before it and is not smaller.
    private static IEnumerable<Count> WholesOf(IReadOnlyList<Count> numbers, Count part, int first)
    {
        var among = first;
        while (among > 0 && !numbers[among].Lead.Contains("其中", StringComparison.Ordinal))
            among--;
        return numbers.Take(among > 0 ? among : first).Reverse()
            .Where(count => count is { IsAmount: true, IsCompared: false, Token.Slack: 0, Value: > 0 } && count.Unit == part.Unit && count.Value >= part.Value);
    }

    [GeneratedRegex(@"占|比重|比例", RegexOptions.NonBacktracking)]
    private static partial Regex Claims();

    [GeneratedRegex(@"合计|共占|共计|两者|三者|二者|均占|各占|累计|率", RegexOptions.NonBacktracking)]
    private static partial Regex Together();
}
