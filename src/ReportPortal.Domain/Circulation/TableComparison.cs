using System.Globalization;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Circulation;

/// <summary>What was changed in tables: nothing of it can be taken over, so each change is named by its place.</summary>
internal static class TableComparison
{
    /// <summary>The changes of a section's tables and captions.</summary>
    /// <param name="section">As it is printed.</param>
    /// <param name="tables">Its tables as they came back.</param>
    /// <param name="words">Its lines as they came back; captions are taken out.</param>
    public static IEnumerable<RefusedChange> Of(DraftSection section, IReadOnlyList<ReturnedTable> tables, List<string> words)
    {
        foreach (var caption in section.Tables.Select(table => table.Caption).OfType<string>())
            if (words.FindIndex(line => PrintedWords.AreSame(line, caption)) is >= 0 and var at)
                words.RemoveAt(at);
            else
                yield return new(RefusedChangeKind.Label, section.Place, caption, null);
        if (tables.Count != section.Tables.Count)
            yield return new(RefusedChangeKind.Table, section.Place, Count(section.Tables.Count), Count(tables.Count));
        else
            foreach (var change in section.Tables.Zip(tables).SelectMany(pair => Of(pair.First, pair.Second)))
                yield return change;
    }

    private static IEnumerable<RefusedChange> Of(Table table, ReturnedTable returned)
    {
        List<TableRow> rows = [.. table.Head, .. table.Body];
        if (rows.Count != returned.Rows.Count)
            return [new(RefusedChangeKind.Table, table.Title, Count(rows.Count), Count(returned.Rows.Count))];
        return rows.Zip(returned.Rows).SelectMany((row, index) => row.First.Cells.Count != row.Second.Count
            ? [new(RefusedChangeKind.Table, $"{table.Title} {Count(index + 1)}", Count(row.First.Cells.Count), Count(row.Second.Count))]
            : row.First.Cells.Zip(row.Second).Where(cell => !PrintedWords.AreSame(cell.First.Content?.Text ?? "", cell.Second)).Select(cell => Of(table, row.First, cell.First, cell.Second)));
    }

    private static RefusedChange Of(Table table, TableRow row, TableCell cell, string said) => new(
        cell.Role == CellRole.Figure ? RefusedChangeKind.Figure : RefusedChangeKind.Label,
        $"{table.Title} {row.Cells.LastOrDefault(head => head.Role == CellRole.RowHead)?.Content?.Text}".TrimEnd(), cell.Content?.Text, said.Length > 0 ? said : null)
    {
        Cell = cell.Content is FigureRun figure ? CellRef.Parse(figure.Cells[0]) : null,
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
