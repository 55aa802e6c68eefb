using ReportPortal.Domain.Documents;

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
    public byte[] Render(ReportDocument document, Imprint imprint) => XlsxBook.Write(document, imprint, [.. document.Blocks.OfType<Table>()], withNotes: true);
}
