using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>前后不一致: the same words with two values, anywhere in the report. Only whole clauses about the report's own matters are compared.</summary>
internal sealed partial class TwoValuesCheck(CellNames names)
{
    private const int ShortestLabel = 4;

    private readonly Dictionary<(string Label, string Unit), (PartText Text, Sentence Sentence, Count Count)> told = [];

    public IEnumerable<ProseFinding> Of(PartText text, Sentence sentence)
    {
        foreach (var count in sentence.Numbers.Where(count => IsTold(sentence, count)))
        {
            var key = (names.Bare(count.Label), count.Unit);
            if (!told.TryAdd(key, (text, sentence, count)) && told[key] is var first && first.Count.Value != count.Value)
                yield return text.Of(ProseRule.TwoValues, Severity.Warning, sentence, count) with
                {
                    Left = count.Value,
                    Right = first.Count.Value,
                    Words = [first.Text.Part, first.Sentence.Text.Trim()],
                };
        }
    }

    // What names a cell is held against the cell; what stands in a list is one of several; what comes after another number may be about that.
    private bool IsTold(Sentence sentence, Count count) =>
        count is { IsAmount: true, IsCompared: false, Depth: 0, Token.Slack: 0 } && count == sentence.Numbers[0] && count.Lead.TrimEnd() is var lead
        && !lead.Contains("其中", StringComparison.Ordinal) && !ProseWords.OtherTime().IsMatch(lead) && Matters().IsMatch(count.Label)
        && names.Bare(count.Label).Length >= ShortestLabel && names.Of(sentence, count).Count == 0;

    [GeneratedRegex(@"申请|政府信息|规范性文件|复议|诉讼")]
    private static partial Regex Matters();
}
