namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A table's cells with their place: rows counted over head and body, columns from the left.</summary>
internal sealed class TableGrid
{
    private const int MostColumns = 1000;       // far above what a page can hold

    private readonly List<GridCell> cells = [];
    private readonly string place;

    /// <exception cref="TableRefused">With their spans the rows do not cover the same columns.</exception>
    public TableGrid(TableBlock table, string place)
    {
        this.place = place;
        HeadRows = table.HeadRows.Count;
        Rows = HeadRows + table.BodyRows.Count;
        if (table.HeadRows.Concat(table.BodyRows).SelectMany(row => row.Cells).Any(cell => cell.ColumnSpan is < 1 or > MostColumns || cell.RowSpan < 1))
            throw Refuse($"a cell covers less than one column or row, or more than {MostColumns} columns");
        var columns = (HeadRows > 0 ? table.HeadRows : table.BodyRows).Take(1).SelectMany(row => row.Cells).Sum(cell => (long)cell.ColumnSpan);
        if (columns > MostColumns) throw Refuse($"{columns} columns do not fit a page");
        Columns = (int)columns;
        Add(table.HeadRows, 0, "head");
        Add(table.BodyRows, HeadRows, "body");
        if (table.ColumnWeights is { } weights && (weights.Count != Columns || weights.Any(w => !double.IsFinite(w) || w <= 0)))
            throw Refuse($"{weights.Count} column weights, all to be above 0, for {Columns} columns");
    }

    public int HeadRows { get; }

    public int Rows { get; }

    public int Columns { get; }

    public IReadOnlyList<GridCell> Cells => cells;

    public TableRefused Refuse(string reason) => new(place, reason);

    private void Add(IReadOnlyList<TableRow> rows, int first, string group)
    {
        var taken = new bool[rows.Count, Columns];
        for (var row = 0; row < rows.Count; row++)
        {
            var where = $"{group} row {row + 1}";
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < Columns && taken[row, column]) column++;
                Check(cell, rows.Count - row, Columns - column, where);
                Take(taken, row, column, cell, where);
                cells.Add(new GridCell(cell, first + row, column, IsInHead: group == "head"));
                column += cell.ColumnSpan;
            }
            while (column < Columns && taken[row, column]) column++;
            if (column < Columns) throw Refuse($"{where} covers {column} of {Columns} columns");
        }
    }

    private void Check(TableCell cell, int rowsLeft, int columnsLeft, string where)
    {
        if (cell.ColumnSpan < 1 || cell.RowSpan < 1) throw Refuse($"{where} has a cell that spans nothing");
        if (cell.ColumnSpan > columnsLeft) throw Refuse($"{where} is wider than {Columns} columns");
        if (cell.RowSpan > rowsLeft) throw Refuse($"{where} has a cell that spans {cell.RowSpan} rows where {rowsLeft} are left");
    }

    private void Take(bool[,] taken, int row, int column, TableCell cell, string where)
    {
        for (var below = row; below < row + cell.RowSpan; below++)
            for (var beside = column; beside < column + cell.ColumnSpan; beside++)
            {
                if (taken[below, beside]) throw Refuse($"{where} runs into a cell that spans rows from above");
                taken[below, beside] = true;
            }
    }
}

/// <summary>A cell and its place.</summary>
internal sealed record GridCell(TableCell Cell, int Row, int Column, bool IsInHead)
{
    public int RowEnd => Row + Cell.RowSpan;

    public int ColumnEnd => Column + Cell.ColumnSpan;

    public bool IsHead => IsInHead || Cell.IsHeader;
}
