using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Circulation;

/// <summary>Lays the paragraphs of a part beside those that came back: equal ones first, then those that are alike, and what is left is new or gone.</summary>
internal static class TextComparison
{
    private const decimal Alike = 30;

    /// <summary>All paragraphs of the part, in an order that holds for both.</summary>
    public static IReadOnlyList<ComparedParagraph> Of(ReportContent content, string part, IReadOnlyList<Paragraph> printed, IReadOnlyList<string> returned)
    {
        var before = Stored(content, part).Zip(printed, (line, paragraph) => new Line(line, string.Concat(paragraph.Runs.Select(run => run.Text)), paragraph)).ToList();
        var compared = new List<ComparedParagraph>();
        var (gone, come) = (new List<Line>(), new List<string>());
        foreach (var (old, now) in CommonSequence.Of([.. before.Select(line => line.Said)], returned, PrintedWords.AreSame))
            if (old is { } same && now is not null)
            {
                compared.AddRange(Pair(content, gone, come));
                compared.Add(new(before[same].Stored, before[same].Stored));
                gone.Clear();
                come.Clear();
            }
            else if (old is { } removed)
                gone.Add(before[removed]);
            else
                come.Add(returned[now!.Value]);
        compared.AddRange(Pair(content, gone, come));
        return compared;
    }

    private static IEnumerable<string> Stored(ReportContent content, string part) =>
        ReportComposer.TextOf(content, content.Form.Format.Parts.First(known => known.Key == part)).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    private static IEnumerable<ComparedParagraph> Pair(ReportContent content, List<Line> gone, List<string> come)
    {
        var (old, now) = (gone.Select(line => Likeness.Of([line.Said])).ToList(), come.Select(said => Likeness.Of([said])).ToList());
        var pairs = CommonSequence.Of(old, now, (one, other) => Math.Max(one.In(other), other.In(one)) >= Alike).ToList();
        // Where one paragraph stands for one, it is the same one, however little of it is left.
        if (gone.Count == 1 && come.Count == 1)
            pairs = [(0, 0)];
        return pairs.Select(pair => pair switch
        {
            ({ } before, { } after) => Reworded(content, gone[before], come[after]),
            ({ } before, _) => new ComparedParagraph(gone[before].Stored, null) { Stretches = [new(WordFate.Removed, gone[before].Said)] },
            (_, { } after) => new ComparedParagraph(null, Rewording.Typed(come[after])) { Stretches = [new(WordFate.Added, come[after])] },
            _ => throw new InvalidOperationException("A pair of nothing."),
        });
    }

    private static ComparedParagraph Reworded(ReportContent content, Line before, string after)
    {
        var words = new Rewording(WrittenPiece.Of(before.Stored, NarrativeReader.Read(before.Stored, content.Form).Paragraphs[0], before.Printed), after);
        return new(before.Stored, words.Written) { Stretches = words.Stretches, Lost = words.Lost };
    }

    /// <param name="Stored">As it is stored.</param>
    /// <param name="Said">As it is printed.</param>
    /// <param name="Printed">The same, piece by piece.</param>
    private sealed record Line(string Stored, string Said, Paragraph Printed);
}
