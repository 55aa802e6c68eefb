using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>The sheet that says what the workbook is: whose, of which day and edition, how to compare it, and what each sheet holds.</summary>
internal static class XlsxNotes
{
    private const double Width = 96;

    public static Worksheet Of(ReportDocument document, Imprint imprint, IEnumerable<(Table Table, string Sheet)> sheets) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetFormatProperties { DefaultRowHeight = 15 },
        new Columns(new Column { Min = 1, Max = 1, Width = Width, CustomWidth = true }),
        new SheetData(Lines(document, imprint, sheets).Select((line, index) =>
            new Row(XlsxText.Cell(XlsxSheet.Address(0, index + 1), line, index == 0 ? XlsxStyles.Caption : XlsxStyles.Note)) { RowIndex = (uint)index + 1 })),
        new PageSetup { PaperSize = 9, FitToHeight = 0 });

    /// <summary>What every printed page of a table bears in its head: the watermark.</summary>
    public static HeaderFooter? Header(Imprint imprint) =>
        string.IsNullOrWhiteSpace(imprint.Watermark) ? null : new(new OddHeader("&C" + imprint.Watermark.Replace("&", "&&", StringComparison.Ordinal)));

    private static IEnumerable<string> Lines(ReportDocument document, Imprint imprint, IEnumerable<(Table Table, string Sheet)> sheets) =>
    [
        document.Title,
        .. imprint.Watermark is { } watermark ? [watermark] : Array.Empty<string>(),
        FileWords.Of("NotesIssuer", imprint.Issuer),
        .. imprint.PublishedOn is { } day ? [FileWords.Of("NotesPublished", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<string>(),
        FileWords.Of("NotesEdition", imprint.EditionNumber),
        FileWords.Of("NotesDigest", imprint.Digest),
        .. imprint.VerifyAt is { } address ? [FileWords.Of("VerifyAt", address)] : Array.Empty<string>(),
        .. CorrectionNote.Lines(imprint),
        FileWords.Of("NotesUnits"),
        FileWords.Of("NotesSheets"),
        .. sheets.Select(sheet => FileWords.Of("NotesSheet", sheet.Sheet, sheet.Table.Caption ?? sheet.Table.Title)),
    ];
}
