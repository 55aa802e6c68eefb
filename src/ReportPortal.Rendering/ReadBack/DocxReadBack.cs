using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Documents;
using Imprint = ReportPortal.Domain.Documents.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>All lines of a Word file: every paragraph of its body, those in cells included.</summary>
internal sealed class DocxReadBack : IReadBack
{
    public string Format => "docx";

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint) =>
    [
        .. Statements.Of(CorrectionNote.Printed(document, imprint)),
        .. imprint.DigestOnEveryPage ? [] : ClosingLines.Of(imprint).Select(line => new Statement(line, line)),
    ];

    public IReadOnlyList<string> Read(byte[] file)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
            return [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(TextOf).Where(text => text.Length > 0)];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or InvalidDataException or System.Xml.XmlException or IOException or NullReferenceException)
        {
            throw new UnreadableFile(Format, broken.Message, broken);
        }
    }

    private static string TextOf(Paragraph paragraph)
    {
        var isTitle = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Title";
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
            text.Append(element switch
            {
                Text words => words.Text,
                Break => isTitle ? "" : "\n",       // the title is broken for its look
                TabChar => "\t",
                _ => "",
            });
        return text.ToString();
    }
}
