using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>Cuts a text into its sentences. Commas and semicolons part no sentence: a whole and its parts stand on both sides of them.</summary>
internal static class SentenceReader
{
    // No sentence of a report has so many; a pasted table may, and is no sentence.
    private const int MostNumbers = 60;

    private static readonly char[] Ends = ['。', '！', '？', '!', '?', '\n'];

    public static IReadOnlyList<Sentence> Read(SpokenText spoken)
    {
        var text = spoken.Text;
        var tokens = LiteralPatterns.Counted(text);
        var (sentences, next, start) = (new List<Sentence>(), 0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOfAny(Ends, start) is >= 0 and var found ? found : text.Length;
            var first = next;
            while (next < tokens.Count && tokens[next].At.Start < end)
                next++;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
                sentences.Add(new(text[start..end], start, Counts(spoken, tokens, first, next, start)));
            start = end + 1;
        }
        return sentences;
    }

    private static List<Count> Counts(SpokenText spoken, IReadOnlyList<NumberToken> tokens, int first, int next, int start)
    {
        var (counts, from, depth) = (new List<Count>(), start, 0);
        for (var index = first; index < next && counts.Count < MostNumbers; index++)
        {
            var token = tokens[index];
            var binding = spoken.BindingAt(token.At);
            if (binding is LiteralBinding or YearBinding or BodyBinding)
                continue;
            var lead = spoken.Text[Math.Min(from, token.At.Start)..token.At.Start];
            depth = Math.Max(0, depth + lead.Count(sign => sign is '（' or '(') - lead.Count(sign => sign is '）' or ')'));
            var at = new Stretch(token.At.Start - start, token.At.Length);
            counts.Add(new(token with { At = at, End = token.End - start }, lead, depth, binding));
            from = token.End;
        }
        return counts;
    }
}
