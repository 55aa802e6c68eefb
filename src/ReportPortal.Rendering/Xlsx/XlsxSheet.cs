using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using Table = ReportPortal.Domain.Documents.Table;
using TableRow = ReportPortal.Domain.Documents.TableRow;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>A table on a sheet of its own: its caption in the first row, its cells merged as they are printed, its heads in place.</summary>
internal sealed class XlsxSheet
{
    private const double CharactersToWidth = 2.1, LineHeight = 15, CaptionHeight = 27, CaptionLine = 20, TextSize = 10.5, CaptionSize = 14, Widest = 255;

    /// <summary>More columns than this are printed on several pages side by side, each with the rows' heads: on one they could not be read.</summary>
    private const int ColumnsToPage = 15;
    private readonly Table table;
    private readonly double[] widths;
    private readonly List<MergeCell> merged = [];

    private XlsxSheet(Table table) => (this.table, widths) = (table, ColumnNeeds.Of(table, null));

    public static Worksheet Of(Table table, Imprint imprint) => new XlsxSheet(table).Write(imprint);

    /// <summary>The head stands on every page that is printed.</summary>
    public static DefinedName RepeatedHead(Table table, string sheet, int index)
    {
        var rows = string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!$1:${1 + table.Head.Count}");
        var stub = table is { StubColumns: > 0 and <= 26 } && table.ColumnCount() > ColumnsToPage ? $"'{sheet}'!$A:${(char)('A' + table.StubColumns - 1)}," : "";
        return new(stub + rows) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
    }

    private Worksheet Write(Imprint imprint)
    {
        var rows = new SheetData([Caption(), .. Rows(table.Head, 2), .. Rows(table.Body, 2 + table.Head.Count)]);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(Pane()) { WorkbookViewId = 0, TabSelected = null }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Round(Math.Min(Widest, width * CharactersToWidth), 2), CustomWidth = true })),
            rows);
        if (merged.Count > 0)
            sheet.AppendChild(new MergeCells(merged) { Count = (uint)merged.Count });
        sheet.AppendChild(new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 });
        sheet.AppendChild(new PageSetup { PaperSize = 9, Orientation = widths.Length > 6 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToHeight = 0, FitToWidth = PagesAside() });
        if (XlsxNotes.Header(imprint) is { } header)
            sheet.AppendChild(header);
        return sheet;
    }

    private uint? PagesAside() => widths.Length > ColumnsToPage ? (uint)Math.Ceiling(widths.Length / (double)ColumnsToPage) : null;

    private Pane Pane() => new()
    {
        HorizontalSplit = table.StubColumns > 0 ? table.StubColumns : null,
        VerticalSplit = 1 + table.Head.Count,
        TopLeftCell = Address(table.StubColumns, 2 + table.Head.Count),
        ActivePane = table.StubColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private Row Caption()
    {
        if (widths.Length > 1)
            merged.Add(new() { Reference = $"A1:{Address(widths.Length - 1, 1)}" });
        var words = table.Caption ?? table.Title;
        var height = Math.Max(CaptionHeight, CaptionLine * Lines(words, widths.Sum() * TextSize / CaptionSize));
        return new(XlsxText.Cell("A1", words, widths.Length > ColumnsToPage ? XlsxStyles.WideCaption : XlsxStyles.Caption)) { RowIndex = 1, Height = height, CustomHeight = true };
    }

    private IEnumerable<Row> Rows(IReadOnlyList<TableRow> rows, int first) => CutRows.Of(rows).Select((cells, index) =>
        new Row(cells.SelectMany(cut => Cells(cut, rows[index], first + index))) { RowIndex = (uint)(first + index), Height = Height(cells), CustomHeight = true });

    /// <summary>The cell, and empty ones with its borders in whatever else it covers.</summary>
    private IEnumerable<Cell> Cells(CutCell cut, TableRow row, int number)
    {
        var (cell, style) = (cut.Cell, XlsxStyles.Of(cut.Cell, row.IsNamedBy(cut.Cell)));
        if (!cut.IsAgain && (cell.ColumnSpan > 1 || cell.RowSpan > 1))
            merged.Add(new() { Reference = $"{Address(cut.Column, number)}:{Address(cut.Column + cell.ColumnSpan - 1, number + cell.RowSpan - 1)}" });
        for (var column = cut.Column; column < cut.Column + cell.ColumnSpan; column++)
            yield return cut.IsAgain || column > cut.Column || cell.Content is null
                ? new Cell { CellReference = Address(column, number), StyleIndex = style }
                : Said(cell, Address(column, number), style);
    }

    private static Cell Said(TableCell cell, string address, uint style) => XlsxNumber.Of(cell.Content) is { } number
        ? new Cell(new CellValue(number.Value)) { CellReference = address, StyleIndex = style }
        : XlsxText.Cell(address, cell.Content!.Text, style);

    /// <summary>A spreadsheet finds the height of folded text by itself, but not in merged cells.</summary>
    private double Height(IEnumerable<CutCell> cells) => Math.Min(409, LineHeight * cells.Where(cut => cut.Cell.Content is not null).Max(cut =>
        (int?)Math.Ceiling(Lines(cut.Cell.Content!.Text, widths.Skip(cut.Column).Take(cut.Cell.ColumnSpan).Sum()) / (double)cut.Cell.RowSpan)) ?? LineHeight) + 3;

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(ColumnNeeds.Width(line) / Math.Max(1, width - 0.5))));

    /// <summary>Column from 0, row from 1: <c>A1</c>.</summary>
    public static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
