using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Csv;

namespace ReportPortal.Rendering;

/// <summary>A table as text that a spreadsheet takes from the clipboard: a line for each printed row, a tab for each line between columns.</summary>
public static class TableText
{
    /// <summary>The table as it is printed; a cell that reaches over others stands in the first of their places, and the rest is empty.</summary>
    public static string Of(Table table)
    {
        var columns = table.ColumnCount();
        return string.Concat(CutRows.Of(table.Head).Concat(CutRows.Of(table.Body)).Select(row => Line(row, columns) + "\n"));
    }

    private static string Line(IReadOnlyList<CutCell> row, int columns)
    {
        var fields = Enumerable.Repeat("", columns).ToArray();
        foreach (var cut in row.Where(cut => !cut.IsAgain))
            fields[cut.Column] = CsvText.Harmless(string.Join(' ', (cut.Cell.Content?.Text ?? "").Split(['\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\t', fields);
    }
}
