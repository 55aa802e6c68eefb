namespace ReportPortal.Domain.Formats;

/// <summary>
/// An identity as a form writes it. With a star in its sides it is one identity for each column (<c>requests/received/*</c>), each row
/// (<c>channels/*/count</c>) or each entered row of a group (<c>channels/channels.*/count</c>), those that a county has added included.
/// </summary>
/// <param name="Written">Key, title, relation, severity and clause; its sides are empty.</param>
/// <param name="Left">The addresses on the left as written.</param>
/// <param name="Right">The addresses on the right as written.</param>
public sealed record IdentityRule(Identity Written, IReadOnlyList<string> Left, IReadOnlyList<string> Right)
{
    private const string Star = "*";
    private const string InGroup = ".*";

    /// <summary>The identities that the rule makes on these tables.</summary>
    /// <exception cref="FormatException">A side names no cell; the reader refuses such a form before it is used.</exception>
    public IEnumerable<Identity> On(IReadOnlyCollection<TableFormat> tables) => Lines(tables).Select(line => Written with
    {
        Key = line is null ? Written.Key : $"{Written.Key}/{line}",
        Left = [.. Left.Select(cell => CellRef.Parse(At(cell, line)))],
        Right = [.. Right.Select(cell => CellRef.Parse(At(cell, line)))],
    });

    /// <summary>The rows or columns that the star stands for, by the first address with a star; a single null without one.</summary>
    internal IEnumerable<string?> Lines(IReadOnlyCollection<TableFormat> tables)
    {
        if (Left.Concat(Right).FirstOrDefault(cell => cell.Split('/').Any(IsStarred)) is not { } first)
            return [null];
        var keys = first.Split('/');
        if (keys.Length != 3 || tables.FirstOrDefault(table => table.Key == keys[0]) is not { } table)
            return [""];
        var heads = IsStarred(keys[2]) ? table.Columns : table.Rows;
        var starred = keys.Last(IsStarred);
        if (starred == Star)
            return heads.SelectMany(head => head.Leaves).Select(head => head.Key);
        var group = starred[..^InGroup.Length];
        return heads.SelectMany(head => head.All).Any(head => head.Key == group && head.IsGroup)
            ? TableSums.Members(heads, group).Select(head => head.Key)
            : [""];
    }

    /// <summary>An address with the star filled in.</summary>
    internal static string At(string cell, string? line) =>
        line is null ? cell : string.Join('/', cell.Split('/').Select(key => IsStarred(key) ? line : key));

    private static bool IsStarred(string key) => key == Star || key.EndsWith(InGroup, StringComparison.Ordinal);
}
