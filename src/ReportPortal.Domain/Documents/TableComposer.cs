using System.Globalization;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>Turns official tables and the figures into tables of the document.</summary>
internal sealed class TableComposer(ReportContent content, RunComposer runs)
{
    private int number;

    private FormatWords Words => content.Form.Format.Texts.Words;

    /// <summary>The printed tables of a part. Those that are stacked share one grid, as wide as the widest of them.</summary>
    public IEnumerable<Table> Compose(IReadOnlyList<TableFormat> tables)
    {
        var grid = tables.Where(table => table.Stacked && table.Printed).Select(WidthOf).DefaultIfEmpty(0).Max();
        return [.. tables.Select(Printed).OfType<TableFormat>().Select(table => table.Stacked ? Stack(Compose(table), grid) : Compose(table))];
    }

    private Table Compose(TableFormat table)
    {
        var columns = new PrintedColumns(table, content, Words);
        var rows = new HeadGrid(table.Rows);
        return new(table.Key, table.Title.Printed(content.Form.Year), Caption(table), rows.Levels, Head(table, columns, rows.Levels), Body(table, columns, rows));
    }

    /// <summary>The table as it is printed; of a local one the rows that the county wants to see, each with its unit where they differ.</summary>
    private TableFormat? Printed(TableFormat table)
    {
        if (!table.Local)
            return table.Printed ? table : null;
        var rows = table.LeafRows.Where(row => row.Addition?.Printed == true).ToList();
        if (rows.Count == 0)
            return null;
        var mixed = rows.Select(row => row.Unit ?? table.Unit).Distinct().Count() > 1;
        return table with { Rows = mixed ? [.. rows.Select(row => row with { Title = WithUnit(row.Title, row.Unit ?? table.Unit) })] : rows };
    }

    private Label WithUnit(Label title, string unit) => title with { Zh = $"{title.Zh}（{content.Form.Format.Units[unit].Symbol.Zh}）" };

    private string? Caption(TableFormat table)
    {
        if (!table.Captioned)
            return null;
        var title = table.Title.Printed(content.Form.Year);
        var name = table.Local
            ? string.Format(CultureInfo.InvariantCulture, Words.Local, title)
            : string.Format(CultureInfo.InvariantCulture, Words.Table, ++number) + "　" + title;
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

    /// <summary>Puts the title above as a row of its own and lets the last column take what the table leaves of the grid.</summary>
    private static Table Stack(Table table, int grid)
    {
        var left = grid - table.Head[0].Cells.Sum(cell => cell.ColumnSpan);
        TableRow Widen(TableRow row) => row with { Cells = [.. row.Cells.SkipLast(1), row.Cells[^1] with { ColumnSpan = row.Cells[^1].ColumnSpan + left }] };
        var title = new TableRow([new(CellRole.ColumnHead, new TextRun(table.Title), grid, 1)], false);
        return table with { Head = [title, .. table.Head.Select(Widen)], Body = [.. table.Body.Select(Widen)], IsStacked = true };
    }

    private static int WidthOf(TableFormat table) => new HeadGrid(table.Rows).Levels + table.LeafColumns.Count();
}
