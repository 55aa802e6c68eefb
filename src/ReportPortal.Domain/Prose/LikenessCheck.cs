using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>
/// 内容雷同: how much of a part stands in the body's own text of last year, or in another body's. The sentences that the form itself provides are left
/// out on both sides. A doubt, with the score and the sentences.
/// </summary>
internal sealed partial class LikenessCheck
{
    // Below this there is nothing to be alike.
    private const int FewestTrigrams = 40;

    private readonly ProseBasis basis;
    private readonly HashSet<string> provided;
    private readonly Dictionary<string, List<(string Name, Likeness Text)>> others = [];

    public LikenessCheck(ProseBasis basis)
    {
        this.basis = basis;
        provided = [.. basis.Form.Format.Texts.Parts.Values.SelectMany(part => part.Defaults.Values.Concat(part.Nil?.Defaults.Values ?? [])).SelectMany(text => Sentences(text, "")).Select(pair => pair.Letters)];
    }

    public IEnumerable<ProseFinding> Of(string part, string typed)
    {
        var own = Own(typed, basis.Body.Name);
        var text = Likeness.Of(own.Select(sentence => sentence.Letters));
        if (text.Count < FewestTrigrams)
            yield break;
        if (basis.LastYearsTexts.GetValueOrDefault(part) is { Length: > 0 } last
            && Likeness.Of(Own(last, basis.Body.Name).Select(sentence => sentence.Letters)) is var before && text.In(before) is var same && same >= basis.Limits.Likeness)
            yield return Found(ProseRule.LikeLastYear, part, same, own, before, []);
        var nearest = OthersOf(part).Select(other => (other.Name, other.Text, Score: text.In(other.Text))).OrderByDescending(other => other.Score).Take(1);
        foreach (var (name, other, score) in nearest.Where(other => other.Score >= basis.Limits.Likeness))
            yield return Found(ProseRule.LikeAnother, part, score, own, other, [name]);
    }

    private ProseFinding Found(ProseRule rule, string part, decimal score, List<(string Said, string Letters)> own, Likeness other, IReadOnlyList<string> words) => new(rule, Severity.Warning, part)
    {
        Left = score,
        Right = basis.Limits.Likeness,
        Unit = "%",
        Words = words,
        Shared = [.. own.Where(sentence => Likeness.Of([sentence.Letters]) is { Count: > 0 } one && one.In(other) >= basis.Limits.Likeness).Select(sentence => sentence.Said)],
    };

    private List<(string Name, Likeness Text)> OthersOf(string part)
    {
        if (!others.TryGetValue(part, out var known))
            others[part] = known = [.. basis.Others.Where(other => other.Texts.ContainsKey(part))
                .Select(other => (other.Name, Likeness.Of(Own(other.Texts[part], other.Name).Select(sentence => sentence.Letters))))];
        return known;
    }

    private List<(string Said, string Letters)> Own(string typed, string name) => [.. Sentences(typed, name).Where(sentence => !provided.Contains(sentence.Letters))];

    private static IEnumerable<(string Said, string Letters)> Sentences(string typed, string name) =>
        from sentence in End().Split(typed)
        let letters = NoLetter().Replace(name.Length == 0 ? sentence : sentence.Replace(name, "", StringComparison.Ordinal), "")
        where letters.Length > 0
        select (sentence.Trim(), letters);

    [GeneratedRegex(@"[。！？；\n]")]
    private static partial Regex End();

    // Bindings, then all that is no letter.
    [GeneratedRegex(@"\{[^{}\n]{0,400}\}|[^\p{L}]")]
    private static partial Regex NoLetter();
}
