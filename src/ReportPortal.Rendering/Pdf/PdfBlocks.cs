using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting;
using Block = ReportPortal.Domain.Documents.Block;
using TableCell = ReportPortal.Typesetting.TableCell;
using TableRow = ReportPortal.Typesetting.TableRow;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The report's blocks as the typesetter's.</summary>
internal static class PdfBlocks
{
    private const char BetweenLines = '\n';

    /// <summary>The whole document, as it is printed; its blocks follow on the title.</summary>
    public static TypesetDocument Of(ReportDocument document, Imprint imprint) => new()
    {
        Title = document.Title,
        Language = document.Language,
        Author = imprint.Issuer,
        Identifier = $"sha256:{imprint.Digest}",
        Created = Day(imprint.PublishedOn ?? new DateOnly(document.Year, 12, 31)),
        Blocks = [new TitleBlock(string.Join('\n', document.TitleLines)), .. Of(CorrectionNote.Printed(document, imprint).Blocks)],
        Watermark = imprint.Watermark,
        ClosingLine = ClosingLines.Of(imprint) is { Count: > 0 } lines ? new(string.Join(BetweenLines, lines), imprint.DigestOnEveryPage) : null,
    };

    private static DateTimeOffset Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static IEnumerable<Typesetting.Block> Of(IReadOnlyList<Block> blocks) =>
        blocks.Select((block, index) => Of(block, index == 0 ? null : blocks[index - 1]));

    private static Typesetting.Block Of(Block block, Block? before) => block switch
    {
        Heading heading => new HeadingBlock(heading.Level, heading.Number + heading.Text),
        Paragraph paragraph => new ParagraphBlock([.. paragraph.Runs.Select(OfRun)]),
        Table { IsStacked: true } table => OfTable(table, EqualColumns(table)) with { JoinsPrevious = before is Table { IsStacked: true } },
        Table table => OfTable(table, null),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block without a print."),
    };

    private static TextSpan OfRun(Run run) => new(run.Text, run is LinkRun link ? new Uri(link.Address) : null);

    private static TableBlock OfTable(Table table, IReadOnlyList<double>? weights) => new(table.Caption, OfRows(table.Head), OfRows(table.Body), weights);

    private static double[] EqualColumns(Table table) => [.. Enumerable.Repeat(1.0, table.Head[0].Cells.Sum(cell => cell.ColumnSpan))];

    private static List<TableRow> OfRows(IReadOnlyList<Domain.Documents.TableRow> rows) =>
        [.. rows.Select(row => new TableRow([.. row.Cells.Select(cell => OfCell(cell, row.IsNamedBy(cell)))]))];

    private static TableCell OfCell(Domain.Documents.TableCell cell, bool namesTheRow) => new(cell.Content?.Text ?? "")
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
        Alignment = namesTheRow ? CellAlignment.Left : CellAlignment.Centre,
    };
}
