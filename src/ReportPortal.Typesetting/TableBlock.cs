namespace ReportPortal.Typesetting;

/// <summary>A table with all borders drawn, over the whole width. Its head is repeated on every page it reaches.</summary>
/// <param name="Caption">Set above the table and kept with it; null for none.</param>
/// <param name="HeadRows">Rows of column heads; may be empty.</param>
/// <param name="BodyRows">Together with the head a regular grid: with their spans all rows cover the same columns.</param>
/// <param name="ColumnWeights">Shares of the width, one for each column; null lets the content decide.</param>
public sealed record TableBlock(
    string? Caption, IReadOnlyList<TableRow> HeadRows, IReadOnlyList<TableRow> BodyRows, IReadOnlyList<double>? ColumnWeights = null) : Block
{
    /// <summary>Whether it is drawn onto the table right before it, so that the two look like one. A table with a caption stands alone.</summary>
    public bool JoinsPrevious { get; init; }
}

/// <summary>One row: the cells that begin in it, from left to right.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>A row of the cells given.</summary>
    public TableRow(params TableCell[] cells) : this((IReadOnlyList<TableCell>)cells) { }
}

/// <summary>One cell.</summary>
/// <param name="Text">A line feed breaks the line there.</param>
public sealed record TableCell(string Text)
{
    /// <summary>Columns it covers, at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows it covers, at least 1, within the head or within the body.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Whether it names a column or a row. Cells of head rows are heads without saying so.</summary>
    public bool IsHeader { get; init; }

    /// <summary>What a head names.</summary>
    public HeadScope Scope { get; init; } = HeadScope.Auto;

    /// <summary>Where its text stands; it is always centred in height.</summary>
    public CellAlignment Alignment { get; init; } = CellAlignment.Centre;
}

/// <summary>What a head cell names.</summary>
public enum HeadScope
{
    /// <summary>Its column in a head row, its row in a body row.</summary>
    Auto,

    /// <summary>The columns beneath it.</summary>
    Column,

    /// <summary>The rows beside it.</summary>
    Row,

    /// <summary>Both: the corner cell.</summary>
    Both,
}

/// <summary>Where a cell's text stands.</summary>
public enum CellAlignment
{
    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the left.</summary>
    Left,

    /// <summary>At the right.</summary>
    Right,
}
