namespace ReportPortal.Domain.Formats;

/// <summary>What people call a cell: its row, and its column where the table has several; with the heads above where a title alone is not unique.</summary>
internal static class CellName
{
    private const string Between = "·";

    public static Label Of(TableFormat table, CellRef cell)
    {
        List<Label> words = [.. Path(table.Rows, cell.Row), .. table.LeafColumns.Skip(1).Any() ? Path(table.Columns, cell.Column) : []];
        return words.Count == 0 ? table.Title : new(string.Join(Between, words.Select(word => word.Zh)), string.Join(Between, words.Select(word => word.En)));
    }

    private static IEnumerable<Label> Path(IReadOnlyList<TableHead> heads, string key)
    {
        var leaf = heads.SelectMany(head => head.Leaves).First(head => head.Key == key);
        if (heads.SelectMany(head => head.Leaves).Count(head => head.Title == leaf.Title) == 1)
            return leaf.IsPrinted ? [leaf.Title] : [];
        return heads.SelectMany(head => head.All).Where(head => head.IsPrinted && head.Leaves.Contains(leaf)).Select(head => head.Title);
    }
}
