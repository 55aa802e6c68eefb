using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Xlsx;
using Table = ReportPortal.Domain.Documents.Table;
using TableRow = ReportPortal.Domain.Documents.TableRow;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>The tables of a workbook, cell by cell: where each stands and how far it reaches, whether it is a number, and what it says.</summary>
internal sealed class XlsxReadBack : IReadBack
{
    private const string Number = "number", Words = "text", Formula = "formula";

    public string Format => "xlsx";

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint) =>
        [.. document.Blocks.OfType<Table>().SelectMany((table, sheet) => OfTable(table, sheet + 1))];

    public IReadOnlyList<string> Read(byte[] file)
    {
        try
        {
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
            var book = workbook.WorkbookPart!;
            return [.. book.Workbook!.Sheets!.Elements<Sheet>().SkipLast(1).SelectMany((sheet, index) =>
                OfSheet(((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!, index + 1))];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or InvalidDataException or System.Xml.XmlException or IOException or NullReferenceException or ArgumentException)
        {
            throw new UnreadableFile(Format, broken.Message, broken);
        }
    }

    private static IEnumerable<Statement> OfTable(Table table, int sheet)
    {
        var caption = table.Caption ?? table.Title;
        return OfRows(table, table.Head, sheet, 2).Concat(OfRows(table, table.Body, sheet, 2 + table.Head.Count))
            .Prepend(new(table.Title, Line(sheet, "A1", Words, caption, Extent(0, 1, table.ColumnCount(), 1))));
    }

    private static IEnumerable<Statement> OfRows(Table table, IReadOnlyList<TableRow> rows, int sheet, int first) =>
        CutRows.Of(rows).SelectMany((cells, row) => cells.Where(cut => cut is { IsAgain: false, Cell.Content.Text.Length: > 0 }).Select(cut =>
            new Statement(Statements.PlaceOf(table, cut.Cell), OfCell(cut, sheet, first + row))));

    private static string OfCell(CutCell cut, int sheet, int row)
    {
        var (address, extent) = (XlsxSheet.Address(cut.Column, row), Extent(cut.Column, row, cut.Cell.ColumnSpan, cut.Cell.RowSpan));
        return XlsxNumber.Of(cut.Cell.Content) is { } number ? Line(sheet, address, Number, number.Value, extent) : Line(sheet, address, Words, cut.Cell.Content!.Text, extent);
    }

    private static IEnumerable<string> OfSheet(Worksheet sheet, int number)
    {
        var merged = sheet.Elements<MergeCells>().SelectMany(cells => cells.Elements<MergeCell>()).Select(cell => cell.Reference!.Value!)
            .ToDictionary(range => range[..range.IndexOf(':', StringComparison.Ordinal)]);
        foreach (var cell in sheet.Descendants<Cell>())
        {
            var (kind, text) = Said(cell);
            var address = cell.CellReference!.Value!;
            if (text.Length > 0)
                yield return Line(number, address, kind, text, merged.GetValueOrDefault(address));
        }
    }

    private static (string Kind, string Text) Said(Cell cell) => cell switch
    {
        { CellFormula: { } formula } => (Formula, formula.Text),
        { InlineString: { } words } => (Words, XlsxText.Unescape(string.Concat(words.Descendants<Text>().Select(text => text.Text)))),
        { CellValue: { } value } => (Number, value.Text),
        _ => (Words, ""),
    };

    private static string? Extent(int column, int row, int columns, int rows) =>
        columns > 1 || rows > 1 ? $"{XlsxSheet.Address(column, row)}:{XlsxSheet.Address(column + columns - 1, row + rows - 1)}" : null;

    private static string Line(int sheet, string address, string kind, string text, string? extent) => $"{sheet}!{extent ?? address} {kind} {text}";
}
