namespace ReportPortal.Domain.Formats;

/// <summary>
/// The address of many cells at once: with a star for each row or column of a table, or with <c>GROUP.*</c> for each entered one of a group.
/// </summary>
internal static class StarredCell
{
    private const string Star = "*";
    private const string InGroup = ".*";
    private static readonly TableHead Nothing = new() { Key = "", Title = Label.None };

    /// <summary>
    /// The rows or columns that the star stands for, by the first address with a star; a single null without one. A star that stands
    /// for nothing gives a head without a key, which no address can be made with.
    /// </summary>
    public static IEnumerable<TableHead?> Lines(IEnumerable<string> addresses, IReadOnlyCollection<TableFormat> tables)
    {
        if (addresses.FirstOrDefault(cell => cell.Split('/').Any(IsStarred)) is not { } first)
            return [null];
        var keys = first.Split('/');
        if (keys.Length != 3 || tables.FirstOrDefault(table => table.Key == keys[0]) is not { } table)
            return [Nothing];
        var heads = IsStarred(keys[2]) ? table.Columns : table.Rows;
        var starred = keys.Last(IsStarred);
        if (starred == Star)
            return heads.SelectMany(head => head.Leaves);
        var group = starred[..^InGroup.Length];
        return heads.SelectMany(head => head.All).Any(head => head.Key == group && head.IsGroup) ? TableSums.Members(heads, group) : [Nothing];
    }

    /// <summary>An address with the star filled in.</summary>
    public static string At(string address, string? line) =>
        line is null ? address : string.Join('/', address.Split('/').Select(key => IsStarred(key) ? line : key));

    /// <summary>A term without the one hyphen that subtracts it.</summary>
    public static string Unsigned(string term) => term.StartsWith('-') ? term[1..] : term;

    private static bool IsStarred(string key) => key == Star || key.EndsWith(InGroup, StringComparison.Ordinal);
}
