using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>Tables as a workbook, a sheet for each, with or without the sheet of notes behind them.</summary>
internal static class XlsxBook
{
    /// <exception cref="RenderingRefused">A text has a character that XML cannot hold.</exception>
    public static byte[] Write(ReportDocument document, Imprint imprint, IReadOnlyList<Table> tables, bool withNotes)
    {
        try
        {
            return Package(document, imprint, tables, withNotes);
        }
        catch (ArgumentException refused) when (refused is not ArgumentOutOfRangeException)
        {
            throw new RenderingRefused("xlsx", refused.Message, refused);
        }
    }

    private static byte[] Package(ReportDocument document, Imprint imprint, IReadOnlyList<Table> tables, bool withNotes)
    {
        var names = SheetNames.Of(tables);
        var package = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            OfficeProperties.Add(file, document, imprint);
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet();
            var sheets = new Sheets();
            for (var index = 0; index < (withNotes ? names.Count : tables.Count); index++)
            {
                var id = $"sheet{index + 1}";
                book.AddNewPart<WorksheetPart>(id).Worksheet = index < tables.Count ? XlsxSheet.Of(tables[index], imprint) : XlsxNotes.Of(document, imprint, tables.Zip(names));
                sheets.AppendChild(new Sheet { Name = names[index], SheetId = (uint)index + 1, Id = id });
            }
            book.Workbook = new(new BookViews(new WorkbookView()), sheets);
            if (tables.Count > 0)
                book.Workbook.AppendChild(new DefinedNames(tables.Select((table, index) => XlsxSheet.RepeatedHead(table, names[index], index))));
        }
        return StableZip.Of(package);
    }
}
