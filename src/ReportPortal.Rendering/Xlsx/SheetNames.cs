using System.Globalization;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>
/// What the sheets are called: as their tables, within what Excel takes for a name: at most 31 characters, none of <c>[]:*?/\</c>, no
/// apostrophe at either end, no two alike in upper or lower case, and nothing that looks like a character's code.
/// </summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Reserved = "History";      // Excel keeps it for itself

    /// <summary>A name for each table, and the last for the notes.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Table> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Reserved };
        var notes = FileWords.Of("Notes");
        taken.Add(notes);
        return [.. tables.Select(table => Free(Clean(table.Title), taken)), notes];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var tried = Cut(name, Longest);
        for (var number = 2; tried.Length == 0 || !taken.Add(tried); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            tried = Cut(name, Longest - mark.Length) + mark;
        }
        return tried;
    }

    private static string Clean(string title) =>
        string.Concat(XlsxText.WithoutCodes(title).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(c) ? ' ' : c)).Trim();

    private static string Cut(string name, int most)
    {
        if (name.Length <= most)
            return name;
        return name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)].Trim();
    }
}
