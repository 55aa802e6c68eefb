using System.Text.RegularExpressions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>What a number of a text is: the five kinds that an author sees (自报 among them).</summary>
public enum NumberKind
{
    /// <summary>The figure of a cell.</summary>
    Bound,

    /// <summary>A sum, a share, a change, last year's figure: computed from cells.</summary>
    Computed,

    /// <summary>Digits that count nothing: a date, the number of a document, a telephone number.</summary>
    Literal,

    /// <summary>自报数: a number without a cell that its author answers for.</summary>
    Stated,

    /// <summary>None of these: it must become one before the report is signed.</summary>
    Unexplained,
}

/// <summary>A number of a text, for the one who writes it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it stands in the text as typed, from 0; the brace of a binding.</param>
/// <param name="Length">Its characters as typed.</param>
/// <param name="Text">As typed.</param>
public sealed record ReadNumber(NumberKind Kind, int Start, int Length, string Text)
{
    /// <summary>The binding; null where none is written.</summary>
    public Binding? Binding { get; init; }

    /// <summary>What an unexplained number may be; null for the others.</summary>
    public FreeNumber? Free { get; init; }
}

/// <summary>Tells every number of a part with what it is, for the editor.</summary>
public static partial class NumberReader
{
    /// <summary>The numbers of a text in reading order; a brace that cannot be read is not among them, because saving refuses it.</summary>
    /// <param name="text">The text of a part, as typed and cleaned.</param>
    /// <param name="form">The form of the year.</param>
    /// <param name="sheet">The figures, the computed ones included.</param>
    /// <param name="lastYear">Last year's figures as published; null where nothing is known of them.</param>
    public static IReadOnlyList<ReadNumber> Read(string text, YearForm form, FigureSheet sheet, FigureSheet? lastYear = null)
    {
        var bound = Braces().Matches(text).Select(match => (match, BindingParser.Parse(match.Groups[1].Value, form).Binding))
            .Where(pair => pair.Binding is not (null or BodyBinding)).Select(pair => Of(KindOf(pair.Binding!), pair.match) with { Binding = pair.Binding });
        var literals = LiteralPatterns.In(NumberLexer.Narrow(text)).Where(stretch => text[stretch.Start] != '{' && Digit().IsMatch(text.AsSpan(stretch.Start, stretch.Length)))
            .Select(stretch => new ReadNumber(NumberKind.Literal, stretch.Start, stretch.Length, text.Substring(stretch.Start, stretch.Length)));
        var free = NumberScanner.Scan(text, form, sheet, lastYear).Select(number => new ReadNumber(NumberKind.Unexplained, number.Start, number.Text.Length, number.Text) { Free = number });
        return [.. bound.Concat(literals).Concat(free).OrderBy(number => number.Start)];
    }

    private static ReadNumber Of(NumberKind kind, Match match) => new(kind, match.Index, match.Length, match.Value);

    private static NumberKind KindOf(Binding binding) => binding switch
    {
        CellBinding => NumberKind.Bound,
        LiteralBinding or YearBinding => NumberKind.Literal,
        StatedBinding => NumberKind.Stated,
        _ => NumberKind.Computed,
    };

    [GeneratedRegex(@"(?<!\\)\{([^{}\n]{1,400})\}")]
    internal static partial Regex Braces();

    [GeneratedRegex(@"[0-9０-９]")]
    private static partial Regex Digit();
}
