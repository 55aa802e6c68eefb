namespace ReportPortal.Domain.Formats;

/// <summary>
/// An identity as a form writes it. With a star in its sides it is one identity for each column (<c>requests/received/*</c>), each row
/// (<c>channels/*/count</c>) or each entered row of a group (<c>channels/channels.*/count</c>), those that a county has added included.
/// </summary>
/// <param name="Written">Key, title, relation, severity, clause and first year; its sides are empty.</param>
/// <param name="Left">The terms on the left as written.</param>
/// <param name="Right">The terms on the right as written.</param>
/// <param name="Unless">The addresses of the cells that set it aside, as written.</param>
public sealed record IdentityRule(Identity Written, IReadOnlyList<string> Left, IReadOnlyList<string> Right, IReadOnlyList<string> Unless)
{
    private const string LastYear = "@last-year";

    /// <summary>The identities that the rule makes on these tables.</summary>
    /// <exception cref="FormatException">A side names no cell; the reader refuses such a form before it is used.</exception>
    public IEnumerable<Identity> On(IReadOnlyCollection<TableFormat> tables) => Lines(tables).Select(line => Written with
    {
        Key = line is null ? Written.Key : $"{Written.Key}/{line.Key}",
        Line = line?.Title,
        Left = [.. Left.Select(term => TermAt(term, line?.Key))],
        Right = [.. Right.Select(term => TermAt(term, line?.Key))],
        Unless = [.. Unless.Select(cell => CellRef.Parse(StarredCell.At(cell, line?.Key)))],
    });

    /// <summary>The rows or columns that the star stands for; a single null without one.</summary>
    internal IEnumerable<TableHead?> Lines(IReadOnlyCollection<TableFormat> tables) =>
        StarredCell.Lines([.. Left.Concat(Right).Select(AddressOf), .. Unless], tables);

    /// <summary>The address in a term, without its sign and year.</summary>
    internal static string AddressOf(string term) =>
        StarredCell.Unsigned(term.EndsWith(LastYear, StringComparison.Ordinal) ? term[..^LastYear.Length] : term);

    private static IdentityTerm TermAt(string term, string? line) => new(
        CellRef.Parse(StarredCell.At(AddressOf(term), line)), term.StartsWith('-') ? -1 : 1, term.EndsWith(LastYear, StringComparison.Ordinal));
}
