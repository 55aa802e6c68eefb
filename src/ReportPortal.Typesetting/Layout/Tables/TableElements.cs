using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>The structure of a table: Caption, THead, TBody, a TR for each row, TH and TD.</summary>
internal sealed class TableElements
{
    private readonly List<StructureElement> cells = [];

    public TableElements(TableGrid grid, bool captioned, StructureElement document)
    {
        if (grid.Cells.Count == 0)          // a Table without cells is no table to a reader's program
        {
            if (captioned) Caption = new StructureElement("P", document).Attach();
            return;
        }
        var table = new StructureElement("Table", document).Attach();
        if (captioned) Caption = new StructureElement("Caption", table).Attach();
        var rows = new StructureElement[grid.Rows];
        StructureElement? head = null, body = null;
        for (var row = 0; row < grid.Rows; row++)
        {
            var group = row < grid.HeadRows ? head ??= new("THead", table) : body ??= new("TBody", table);
            rows[row] = new StructureElement("TR", group).Attach();
        }
        foreach (var cell in grid.Cells) cells.Add(Element(cell, rows[cell.Row]));
    }

    public StructureElement? Caption { get; }

    /// <summary>The element of a cell, by the cell's number in the grid.</summary>
    public StructureElement this[int cell] => cells[cell];

    private static StructureElement Element(GridCell cell, StructureElement row) => new StructureElement(cell.IsHead ? "TH" : "TD", row)
    {
        Cell = new CellAttributes(cell.Cell.ColumnSpan, cell.Cell.RowSpan, cell.IsHead ? Scope(cell) : null),
    }.Attach();

    private static string Scope(GridCell cell) => cell.Cell.Scope switch
    {
        HeadScope.Column => "Column",
        HeadScope.Row => "Row",
        HeadScope.Both => "Both",
        _ => cell.IsInHead ? "Column" : "Row",
    };
}
