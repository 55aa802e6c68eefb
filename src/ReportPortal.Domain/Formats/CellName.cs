namespace ReportPortal.Domain.Formats;

/// <summary>
/// What people call a cell: its row, and its column where the table has several. With a row stands the group it is in where the groups nest
/// deeper than that (（六）其他处理·3.其他), and with any head all above it where its title is not unique.
/// </summary>
internal static class CellName
{
    private const string Between = "·";

    public static Label Of(TableFormat table, CellRef cell)
    {
        List<Label> words = [.. Path(table.Rows, cell.Row, withGroup: true), .. table.LeafColumns.Skip(1).Any() ? Path(table.Columns, cell.Column, withGroup: false) : []];
        return words.Count == 0 ? table.Title : new(string.Join(Between, words.Select(word => word.Zh)), string.Join(Between, words.Select(word => word.En)));
    }

    private static IEnumerable<Label> Path(IReadOnlyList<TableHead> heads, string key, bool withGroup)
    {
        var leaf = heads.SelectMany(head => head.Leaves).First(head => head.Key == key);
        var path = heads.SelectMany(head => head.All).Where(head => head.IsPrinted && head.Leaves.Contains(leaf)).Select(head => head.Title).ToList();
        var isUnique = heads.SelectMany(head => head.Leaves).Count(head => head.Title == leaf.Title) == 1;
        return isUnique ? path.TakeLast(path.Count > 2 && withGroup ? 2 : 1) : path;
    }
}
