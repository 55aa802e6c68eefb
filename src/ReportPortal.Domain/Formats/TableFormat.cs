namespace ReportPortal.Domain.Formats;

/// <summary>One official table: a grid of cells under heads that may nest to any depth in both directions.</summary>
public sealed record TableFormat
{
    /// <summary>Unique in the form; the first part of its cells' addresses.</summary>
    public required string Key { get; init; }

    /// <summary>What the table is called: on the screen, and in print as its caption where <see cref="Captioned"/>.</summary>
    public required Label Title { get; init; }

    /// <summary>The words in the corner above the rows' heads; null leaves it empty.</summary>
    public Label? Corner { get; init; }

    /// <summary>The unit of cells whose row and column name none.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the report prints the table; figures of an unprinted one are used in sentences.</summary>
    public bool Printed { get; init; } = true;

    /// <summary>Whether a numbered caption with the unit is printed above; official tables of 2021 have none.</summary>
    public bool Captioned { get; init; } = true;

    /// <summary>Whether the print adds last year's published figures and the change beside each column.</summary>
    public bool Compared { get; init; }

    /// <summary>Whether it is one of several blocks that are printed as one, each under its title over the full width.</summary>
    public bool Stacked { get; init; }

    /// <summary>Whether it holds only a county's own rows; printed under a caption that says so, with those rows for which the county asks.</summary>
    public bool Local { get; init; }

    /// <summary>The heads of the columns.</summary>
    public required IReadOnlyList<TableHead> Columns { get; init; }

    /// <summary>The heads of the rows.</summary>
    public required IReadOnlyList<TableHead> Rows { get; init; }

    /// <summary>The rows that hold cells, in printed order.</summary>
    public IEnumerable<TableHead> LeafRows => Rows.SelectMany(head => head.Leaves);

    /// <summary>The columns that hold cells, in printed order.</summary>
    public IEnumerable<TableHead> LeafColumns => Columns.SelectMany(head => head.Leaves);

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<CellRef> Cells => LeafRows.SelectMany(row => LeafColumns.Select(column => new CellRef(Key, row.Key, column.Key)));

    /// <summary>The unit of a cell: its row's, else its column's, else the table's.</summary>
    public string UnitOf(CellRef cell) => Row(cell).Unit ?? Column(cell).Unit ?? Unit;

    /// <summary>The row of a cell of this table.</summary>
    public TableHead Row(CellRef cell) => LeafRows.First(row => row.Key == cell.Row);

    /// <summary>The column of a cell of this table.</summary>
    public TableHead Column(CellRef cell) => LeafColumns.First(column => column.Key == cell.Column);
}
