using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ReportPortal.Rendering.Tests.TestData;

/// <summary>A workbook as another program reads it: sheets by name, each a list of rows of text.</summary>
internal static class Workbooks
{
    public static IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> Read(byte[] file)
    {
        using var workbook = Open(file);
        var book = workbook.WorkbookPart!;
        return [.. book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!,
            (IReadOnlyList<string[]>)[.. ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())]))];
    }

    /// <summary>What the Open XML validator finds, and formulas, which are none of ours.</summary>
    public static List<string> Faults(byte[] file)
    {
        using var workbook = Open(file);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
            .. workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Select(formula => formula.InnerText),
        ];
    }

    public static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), false);
}
