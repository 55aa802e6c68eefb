using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Rendering;

namespace ReportPortal.Web.Infrastructure.Tables;

/// <summary>A table of ours as a workbook: one sheet, its head bold and in place, every cell text, so that no typed text is a formula and no code a number.</summary>
public static class DownloadedWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 48;

    public static FileContentResult Of(string name, string sheet, IReadOnlyList<IReadOnlyList<string>> rows) => new(Write(sheet, rows), ContentType) { FileDownloadName = name };

    public static byte[] Write(string sheet, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(Main, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
            book.AddNewPart<WorksheetPart>("rId1").Worksheet = SheetOf(rows);
            book.Workbook = new(new Sheets(new Sheet { Name = sheet, SheetId = 1, Id = "rId1" }));
        }
        return StableZip.Of(package);
    }

    private static Worksheet SheetOf(IReadOnlyList<IReadOnlyList<string>> rows) => new(
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(rows[0].Select((_, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = WidthOf(rows, at), CustomWidth = true, Style = 1 })),
        new SheetData(rows.Select((row, at) => new Row(row.Select(text => CellOf(text, at == 0))) { RowIndex = (uint)at + 1 })));

    private static Cell CellOf(string text, bool isHead) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = isHead ? 2u : 1u };

    // A Chinese character is as wide as two figures.
    private static double WidthOf(IReadOnlyList<IReadOnlyList<string>> rows, int column) => Math.Clamp(
        rows.Where(row => column < row.Count).Max(row => row[column].Sum(c => c < 0x2E80 ? 1 : 2)) + 2, NarrowestColumn, WidestColumn);

    // 0 as it must be, 1 text, 2 the head.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }));

    private const uint AsText = 49;
}
