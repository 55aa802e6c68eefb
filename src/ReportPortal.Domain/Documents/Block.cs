using System.Text.Json.Serialization;

namespace ReportPortal.Domain.Documents;

/// <summary>A piece of the document, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for a section (一、), 2 for a part of it (（一）).</param>
/// <param name="Id">The key of the section or part; unique in the document, stable from year to year.</param>
/// <param name="Number">一、 or （一）, as printed before the words.</param>
/// <param name="Text">The words.</param>
public sealed record Heading(int Level, string Id, string Number, string Text) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text, in order.</param>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

/// <summary>A table with real header cells and spans; what it looks like is the renderer's.</summary>
/// <param name="Key">The key of the official table.</param>
/// <param name="Title">What the table is called, for those who do not see it.</param>
/// <param name="Caption">Its number, title and unit; null for a table that is printed without.</param>
/// <param name="StubColumns">How many columns at the left hold the rows' heads.</param>
/// <param name="Head">The header rows, outermost first.</param>
/// <param name="Body">The rows of figures.</param>
public sealed record Table(string Key, string Title, string? Caption, int StubColumns, IReadOnlyList<TableRow> Head, IReadOnlyList<TableRow> Body) : Block
{
    /// <summary>
    /// Whether it is set on columns of one width, directly under a table before it that is stacked as well, so that the two look like one.
    /// All stacked tables in a row have the same number of columns.
    /// </summary>
    public bool IsStacked { get; init; }
}

/// <summary>A row of a table: the cells that begin in it, from left to right.</summary>
/// <param name="Cells">Cells that reach down from a row above are not repeated.</param>
/// <param name="IsTotal">Whether the row is computed from others of its table.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsTotal);

/// <summary>What a cell of a table is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellRole>))]
public enum CellRole
{
    /// <summary>A figure.</summary>
    Figure,

    /// <summary>The head of a column, or of several.</summary>
    ColumnHead,

    /// <summary>The head of a row, or of several.</summary>
    RowHead,

    /// <summary>The corner above the rows' heads.</summary>
    Corner,
}

/// <summary>A cell of a table.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Content">What it says; null for an empty corner.</param>
/// <param name="ColumnSpan">Columns it covers, from 1.</param>
/// <param name="RowSpan">Rows it covers, from 1.</param>
public sealed record TableCell(CellRole Role, Run? Content, int ColumnSpan, int RowSpan);
