using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Finds the numbers of a text that are typed and not bound: those that count nothing (dates, document numbers, telephone numbers) are passed
/// over, the others must become a cell's or be confirmed as 自报数.
/// </summary>
public static class NumberScanner
{
    /// <summary>The numbers that are neither bound nor literal, in reading order, each with what it may be bound to.</summary>
    /// <param name="text">The text of a part, as typed and cleaned.</param>
    /// <param name="form">The form of the year.</param>
    /// <param name="sheet">The figures, the computed ones included.</param>
    /// <param name="lastYear">Last year's figures as published; null where nothing is known of them.</param>
    public static IReadOnlyList<FreeNumber> Scan(string text, YearForm form, FigureSheet sheet, FigureSheet? lastYear = null)
    {
        var narrow = NumberLexer.Narrow(text);
        var free = LiteralPatterns.Counted(narrow);
        var finder = new ProposalFinder(new(form, sheet, lastYear), narrow, free);
        return [.. free.Select(token => new FreeNumber(token.At.Start, text.Substring(token.At.Start, token.At.Length), finder.CellsOf(token)) { Proposals = finder.Of(token) })];
    }

    /// <summary>The text with one of its numbers bound to a cell.</summary>
    /// <exception cref="ArgumentException">The number does not stand there.</exception>
    public static string Bind(string text, FreeNumber number, CellRef cell) => Replace(text, number, $"{{{cell}}}");

    /// <summary>The text with one of its numbers, and the words that belong to it, replaced by what is proposed.</summary>
    /// <exception cref="ArgumentException">The proposal reaches beyond the text.</exception>
    public static string Bind(string text, NumberProposal proposal) => proposal.Start + proposal.Length <= text.Length
        ? text[..proposal.Start] + proposal.Written + text[(proposal.Start + proposal.Length)..]
        : throw new ArgumentException($"Nothing stands at {proposal.Start}.");

    /// <summary>The text with these of its numbers confirmed as 自报数.</summary>
    /// <exception cref="ArgumentException">A number does not stand where it should.</exception>
    public static string State(string text, IEnumerable<FreeNumber> numbers) =>
        numbers.OrderByDescending(number => number.Start).Aggregate(text, (stated, number) => Replace(stated, number, $"{{stated {number.Text.Replace(" ", "", StringComparison.Ordinal)}}}"));

    private static string Replace(string text, FreeNumber number, string by) =>
        number.Start + number.Text.Length <= text.Length && text.AsSpan(number.Start).StartsWith(number.Text, StringComparison.Ordinal)
            ? text[..number.Start] + by + text[(number.Start + number.Text.Length)..]
            : throw new ArgumentException($"“{number.Text}” does not stand at {number.Start}.");
}

/// <summary>A number that is typed and not bound.</summary>
/// <param name="Start">Where it stands in the text, from 0.</param>
/// <param name="Text">As typed.</param>
/// <param name="Cells">The cells that hold the same figure; none for a number that no cell has.</param>
public sealed record FreeNumber(int Start, string Text, IReadOnlyList<CellRef> Cells)
{
    /// <summary>What may stand in its place, the likeliest first: a cell, last year's figure, a sum, a share, a change.</summary>
    public IReadOnlyList<NumberProposal> Proposals { get; init; } = [];
}

/// <summary>What may stand in the place of a typed number, because it prints the same.</summary>
/// <param name="Start">The first character that is replaced: of the number, or of a word before it that the binding brings along (增长).</param>
/// <param name="Length">The characters that are replaced.</param>
/// <param name="Written">The binding, in braces.</param>
/// <param name="Cells">The cells it takes its figure from.</param>
public sealed record NumberProposal(int Start, int Length, string Written, IReadOnlyList<CellRef> Cells);
