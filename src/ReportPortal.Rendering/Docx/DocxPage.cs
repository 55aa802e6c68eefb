using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Imprint = ReportPortal.Domain.Documents.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace ReportPortal.Rendering.Docx;

/// <summary>
/// The sheet (GB/T 9704-2012, 5.2 and 7.5): A4 with margins of 37, 28, 26 and 35 mm, 22 lines of 28 characters; beneath the type area the
/// page's number between dashes, odd pages at the right, even ones at the left. Lengths are twentieths of a point.
/// </summary>
internal static class DocxPage
{
    public const int TypeWidth = 11906 - Left - Right;
    private const int Left = 1588, Right = 1474;
    private const uint Foot = 1304, FootWithClosing = 680;
    private const string OneCharacter = "280";

    public static SectionProperties Section(MainDocumentPart main, Imprint imprint)
    {
        var closing = imprint.DigestOnEveryPage ? ClosingLines.Of(imprint) : [];
        main.AddNewPart<FooterPart>("rId4").Footer = Footer(JustificationValues.Right, new() { Right = OneCharacter }, closing);
        main.AddNewPart<FooterPart>("rId5").Footer = Footer(JustificationValues.Left, new() { Left = OneCharacter }, closing);
        return new(
            [
                .. Headers(main, imprint.Watermark),
                new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
                new FooterReference { Type = HeaderFooterValues.Even, Id = "rId5" },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 2098, Right = Right, Bottom = 1984, Left = Left, Header = 851, Footer = closing.Count > 0 ? FootWithClosing : Foot, Gutter = 0 },
                new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 },
            ]);
    }

    /// <summary>Digest and address at the end of the last page, where they do not stand on every one.</summary>
    public static IEnumerable<OpenXmlElement> Closing(Imprint imprint) =>
        imprint.DigestOnEveryPage ? [] : ClosingLines.Of(imprint).Select(line => DocxText.Paragraph("Closing", line));

    private static Footer Footer(JustificationValues side, Indentation indent, IReadOnlyList<string> closing) => new(
        [
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, indent, new Justification { Val = side }),
                DocxText.Run("— "),
                new SimpleField(DocxText.Run("1")) { Instruction = "PAGE" },
                DocxText.Run(" —")),
            .. closing.Select(line => DocxText.Paragraph("Closing", line)),
        ]);

    private static IEnumerable<OpenXmlElement> Headers(MainDocumentPart main, string? watermark)
    {
        if (string.IsNullOrWhiteSpace(watermark))
            return [];
        main.AddNewPart<HeaderPart>("rId6").Header = Header(watermark);
        main.AddNewPart<HeaderPart>("rId7").Header = Header(watermark);
        return [new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId6" }, new HeaderReference { Type = HeaderFooterValues.Even, Id = "rId7" }];
    }

    /// <summary>Along the diagonal beneath the text, the way Word itself does it.</summary>
    private static Header Header(string watermark)
    {
        var shape = XElement.Parse(DocxParts.Read("watermark.xml"));
        shape.Descendants().Last(element => element.Name.LocalName == "textpath").SetAttributeValue("string", watermark);
        return new(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Header" }),
            new Run(new Picture(shape.ToString(SaveOptions.DisableFormatting)))));
    }
}
