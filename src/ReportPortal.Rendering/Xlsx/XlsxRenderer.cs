using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>
/// The report's tables as a workbook: a sheet for each, laid out as it is printed, its numbers numbers and everything else text, and a sheet
/// of notes. It holds no formula: what is published is fixed.
/// </summary>
public sealed class XlsxRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        try
        {
            return Write(document, imprint);
        }
        catch (ArgumentException refused) when (refused is not ArgumentOutOfRangeException)
        {
            throw new RenderingRefused(Format, refused.Message, refused);      // a character that XML cannot hold
        }
    }

    private static byte[] Write(ReportDocument document, Imprint imprint)
    {
        Table[] tables = [.. document.Blocks.OfType<Table>()];
        var names = SheetNames.Of(tables);
        var package = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            OfficeProperties.Add(file, document, imprint);
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet();
            var sheets = new Sheets();
            for (var index = 0; index < names.Count; index++)
            {
                var id = $"sheet{index + 1}";
                book.AddNewPart<WorksheetPart>(id).Worksheet = index < tables.Length ? XlsxSheet.Of(tables[index], imprint) : XlsxNotes.Of(document, imprint, tables.Zip(names));
                sheets.AppendChild(new Sheet { Name = names[index], SheetId = (uint)index + 1, Id = id });
            }
            book.Workbook = new(new BookViews(new WorkbookView()), sheets);
            if (tables.Length > 0)
                book.Workbook.AppendChild(new DefinedNames(tables.Select((table, index) => XlsxSheet.RepeatedHead(table, names[index], index))));
        }
        return StableZip.Of(package);
    }
}
