using System.Text;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Circulation;

/// <summary>What became of a stretch of words.</summary>
public enum WordFate
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}

/// <summary>A stretch of words and what became of it.</summary>
/// <param name="Fate">What.</param>
/// <param name="Text">The words.</param>
public sealed record WordStretch(WordFate Fate, string Text);

/// <summary>
/// A paragraph that someone reworded without seeing what its numbers are bound to. A number or link that still stands there as it was
/// printed keeps its binding; one that was changed is typed text from then on, and so has to be explained anew.
/// </summary>
public sealed partial class Rewording
{
    private const string Marks = "{}[]<>";

    private readonly IReadOnlyList<WrittenPiece> pieces;
    private readonly List<(int Piece, string Text)> old;
    private readonly List<string> now;
    private readonly List<(int? Before, int? After)> steps;
    private readonly Dictionary<int, int> keptAt;

    internal Rewording(IReadOnlyList<WrittenPiece> pieces, string reworded)
    {
        this.pieces = pieces;
        old = [.. pieces.SelectMany((piece, index) => Cut(piece.Printed.Text).Select(text => (index, text)))];
        now = [.. Cut(reworded)];
        steps = [.. CommonSequence.Of([.. old.Select(token => token.Text)], now, string.Equals)];
        keptAt = Kept();
        Written = Write();
        Stretches = [.. Compare()];
        Lost = [.. pieces.Where((_, index) => !keptAt.ContainsValue(index)).Select(piece => piece.Printed).OfType<FigureRun>()];
    }

    /// <summary>The text to be stored: printed, it says exactly what the reworded paragraph says.</summary>
    public string Written { get; }

    /// <summary>Both texts in one.</summary>
    public IReadOnlyList<WordStretch> Stretches { get; }

    /// <summary>The figures that do not stand in it any more as they were printed.</summary>
    public IReadOnlyList<FigureRun> Lost { get; }

    /// <summary>Words as they are typed, so that none of their marks is read as one.</summary>
    internal static string Typed(string words) => string.Concat(words.Select(c => Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    // Where in the new text each piece that is kept begins: all its tokens are there, one after the other.
    private Dictionary<int, int> Kept()
    {
        var places = steps.Where(step => step is { Before: not null, After: not null }).ToDictionary(step => step.Before!.Value, step => step.After!.Value);
        return old.Select((token, at) => (token.Piece, At: at)).Where(token => pieces[token.Piece].IsWhole).GroupBy(token => token.Piece, token => token.At)
            .Where(tokens => tokens.Select((at, index) => places.GetValueOrDefault(at, -1) - index).Distinct().ToList() is [>= 0 and var start] && !IsEscaped(start))
            .ToDictionary(tokens => places[tokens.First()], tokens => tokens.Key);
    }

    // A backslash before a brace would make the brace a letter.
    private bool IsEscaped(int start) => start > 0 && now[start - 1] == "\\";

    private string Write()
    {
        var written = new StringBuilder();
        for (var at = 0; at < now.Count;)
            if (keptAt.TryGetValue(at, out var piece))
            {
                written.Append(pieces[piece].Written);
                at += old.Count(token => token.Piece == piece);
            }
            else
                written.Append(Typed(now[at++]));
        return written.ToString();
    }

    private IEnumerable<WordStretch> Compare()
    {
        var stretch = new StringBuilder();
        WordFate? fate = null;
        foreach (var (before, after) in steps)
        {
            var next = after is null ? WordFate.Removed : before is null ? WordFate.Added : WordFate.Kept;
            if (fate is { } ended && ended != next)
            {
                yield return new(ended, stretch.ToString());
                stretch.Clear();
            }
            fate = next;
            stretch.Append(after is { } place ? now[place] : old[before!.Value].Text);
        }
        if (fate is { } last)
            yield return new(last, stretch.ToString());
    }

    // A number is one token: 4782 and 47820 share nothing.
    private static IEnumerable<string> Cut(string text) => Token().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\p{Nd}+(?:\.\p{Nd}+)?|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}

/// <summary>A piece of a paragraph as it is printed, and as it is stored.</summary>
/// <param name="Printed">What is printed.</param>
/// <param name="Written">What is stored: words, or a binding in braces.</param>
/// <param name="IsWhole">Whether it means something only as a whole: a binding or a link.</param>
internal sealed record WrittenPiece(Run Printed, string Written, bool IsWhole)
{
    /// <summary>A line of a narrative, piece by piece.</summary>
    public static IReadOnlyList<WrittenPiece> Of(string line, NarrativeParagraph read, Paragraph printed) =>
        [.. read.Pieces.Zip(printed.Runs, (piece, run) => new WrittenPiece(run, WrittenOf(line, piece), piece is not PlainPiece))];

    private static string WrittenOf(string line, NarrativePiece piece) => piece switch
    {
        BoundPiece bound => line[(bound.Column - 1)..(line.IndexOf('}', bound.Column) + 1)],
        LinkPiece link when link.Address == link.Text || link.Address == "mailto:" + link.Text => $"<{link.Text}>",
        LinkPiece link => $"[{Rewording.Typed(link.Text)}]({Rewording.Typed(link.Address)})",
        PlainPiece plain => Rewording.Typed(plain.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "A piece that nobody writes."),
    };
}
