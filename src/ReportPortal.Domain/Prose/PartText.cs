using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>The text of a part as it is judged: its sentences, and where they stand in what was typed.</summary>
internal sealed class PartText(string part, string typed, SpokenText spoken)
{
    public string Part => part;

    /// <summary>As typed.</summary>
    public string Typed => typed;

    /// <summary>As printed.</summary>
    public string Spoken => spoken.Text;

    public IReadOnlyList<Sentence> Sentences { get; } = SentenceReader.Read(spoken);

    /// <summary>A finding on some numbers of a sentence; it points to the first.</summary>
    public ProseFinding Of(ProseRule rule, Severity severity, Sentence sentence, params IEnumerable<Count> counts)
    {
        List<ProseNumber> numbers = [.. counts.Select(count => NumberOf(sentence, count))];
        return new(rule, severity, part) { Sentence = sentence.Text.Trim(), Start = numbers[0].Start, Length = numbers[0].Length, Numbers = numbers, Unit = counts.First().Unit };
    }

    /// <summary>A finding on some words of a sentence.</summary>
    public ProseFinding At(ProseRule rule, Severity severity, Sentence sentence, int start, int length)
    {
        var at = spoken.Typed(new(sentence.Start + start, length));
        return new(rule, severity, part) { Sentence = sentence.Text.Trim(), Start = at.Start, Length = at.Length };
    }

    private ProseNumber NumberOf(Sentence sentence, Count count)
    {
        var at = spoken.Typed(new(sentence.Start + count.Token.At.Start, count.Token.At.Length));
        return new(at.Start, at.Length, count.Value, count.Label.Replace("其中", "", StringComparison.Ordinal));
    }
}
