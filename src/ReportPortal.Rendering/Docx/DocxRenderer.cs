using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Documents;
using Imprint = ReportPortal.Domain.Documents.Imprint;

namespace ReportPortal.Rendering.Docx;

/// <summary>
/// The report as a Word file in the form of an official document (GB/T 9704-2012), to be worked on in Word and WPS: real headings, header
/// rows that repeat, page fields. The faces are named and not embedded; fonts.xml says what may stand in for them.
/// </summary>
public sealed class DocxRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "docx";

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
        var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = file.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            DocxParts.AddAll(main);
            OfficeProperties.Add(file, document, imprint);
            var blocks = new DocxBlocks(main);
            main.Document = new(new Body([DocxBlocks.Title(document), .. blocks.Of(CorrectionNote.Printed(document, imprint).Blocks), .. DocxPage.Closing(imprint), DocxPage.Section(main, imprint)]));
        }
        return StableZip.Of(package);
    }
}
