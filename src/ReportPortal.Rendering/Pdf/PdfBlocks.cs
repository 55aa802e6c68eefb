using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting;
using Block = ReportPortal.Domain.Documents.Block;
using TableCell = ReportPortal.Typesetting.TableCell;
using TableRow = ReportPortal.Typesetting.TableRow;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The report's blocks as the typesetter's.</summary>
internal static class PdfBlocks
{
    public static Typesetting.Block Of(Block block) => block switch
    {
        Heading heading => new HeadingBlock(heading.Level, heading.Number + heading.Text),
        Paragraph paragraph => new ParagraphBlock([.. paragraph.Runs.Select(OfRun)]),
        Table table => new TableBlock(table.Caption, OfRows(table.Head, table), OfRows(table.Body, table)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block without a print."),
    };

    private static TextSpan OfRun(Run run) => new(run.Text, run is LinkRun link ? new Uri(link.Address) : null);

    private static List<TableRow> OfRows(IReadOnlyList<Domain.Documents.TableRow> rows, Table table) =>
        [.. rows.Select(row => new TableRow([.. row.Cells.Select(cell => OfCell(cell, table))]))];

    private static TableCell OfCell(Domain.Documents.TableCell cell, Table table) => new(cell.Content?.Text ?? "")
    {
        ColumnSpan = cell.ColumnSpan,
        RowSpan = cell.RowSpan,
        IsHeader = cell.Role != CellRole.Figure,
        Scope = cell.Role switch
        {
            CellRole.ColumnHead => HeadScope.Column,
            CellRole.RowHead => HeadScope.Row,
            CellRole.Corner => HeadScope.Both,
            _ => HeadScope.Auto,
        },
        Alignment = cell.Role == CellRole.RowHead && table.StubColumns > 0 && cell.RowSpan == 1 ? CellAlignment.Left : CellAlignment.Centre,
    };
}
