using System.Globalization;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>Turns an official table and the figures into a table of the document.</summary>
internal sealed class TableComposer(ReportContent content, RunComposer runs)
{
    private int number;

    private FormatWords Words => content.Form.Format.Texts.Words;

    public Table Compose(TableFormat table)
    {
        var columns = new PrintedColumns(table, content, Words);
        var rows = new HeadGrid(table.Rows);
        return new(table.Key, table.Title.Printed(content.Form.Year), Caption(table), rows.Levels, Head(table, columns, rows.Levels), Body(table, columns, rows));
    }

    private string? Caption(TableFormat table)
    {
        if (!table.Captioned)
            return null;
        var name = string.Format(CultureInfo.InvariantCulture, Words.Table, ++number) + "　" + table.Title.Printed(content.Form.Year);
        var units = table.Cells.Select(table.UnitOf).Distinct().ToList();
        return units.Count == 1 ? $"{name}（{content.Form.Format.Units[units[0]].Symbol.Zh}）" : name;
    }

    private List<TableRow> Head(TableFormat table, PrintedColumns columns, int stubs)
    {
        var grid = new HeadGrid(columns.Heads);
        return [.. grid.ByLevel.Select((cells, level) => new TableRow(
            [.. level == 0 ? Corner(table, stubs, grid.Levels) : [], .. cells.Select(cell => HeadOf(CellRole.ColumnHead, cell, cell.Lines, cell.Levels))], false))];
    }

    private IEnumerable<TableCell> Corner(TableFormat table, int stubs, int levels) =>
        stubs == 0 ? [] : [new(CellRole.Corner, table.Corner is { } corner ? new TextRun(corner.Printed(content.Form.Year)) : null, stubs, levels)];

    private List<TableRow> Body(TableFormat table, PrintedColumns columns, HeadGrid grid) =>
        [.. grid.ByLine.Zip(table.LeafRows, (heads, row) => new TableRow(
            [.. heads.Select(cell => HeadOf(CellRole.RowHead, cell, cell.Levels, cell.Lines)),
                .. columns.Leaves.Select(column => CellOf(new CellRef(table.Key, row.Key, column.Key), column.Of))],
            row.Sum is not null))];

    private TableCell HeadOf(CellRole role, HeadCell cell, int columns, int rows) =>
        new(role, new TextRun(cell.Head.Title.Printed(content.Form.Year)), columns, rows);

    private TableCell CellOf(CellRef cell, FigureOf of) => new(CellRole.Figure, runs.OfTableCell(cell, of), 1, 1);
}
