using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Documents;
using Block = ReportPortal.Domain.Documents.Block;
using Paragraph = ReportPortal.Domain.Documents.Paragraph;
using Table = ReportPortal.Domain.Documents.Table;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Rendering.Docx;

/// <summary>The title and the blocks of a report as Word's paragraphs and tables.</summary>
internal sealed class DocxBlocks(MainDocumentPart main)
{
    private int links;

    /// <summary>Its pieces on lines of their own, as it is printed.</summary>
    public static Word.Paragraph Title(ReportDocument document) => DocxText.Paragraph("Title", string.Join('\n', document.TitleLines));

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany((block, index) => Of(block, index + 1 < blocks.Count ? blocks[index + 1] : null));

    private IEnumerable<OpenXmlElement> Of(Block block, Block? next) => block switch
    {
        Heading heading => [DocxText.Paragraph(heading.Level == 1 ? "Heading1" : "Heading2", heading.Number + heading.Text)],
        Paragraph paragraph => [new Word.Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "BodyText" }), .. paragraph.Runs.Select(Of)])],
        Table table => Of(table, next),
        _ => throw new RenderingRefused("docx", block.GetType().Name),
    };

    /// <summary>Two tables that touch are one to Word, so a line of no height parts them. Stacked ones keep touching all the same.</summary>
    private static IEnumerable<OpenXmlElement> Of(Table table, Block? next) =>
    [
        .. table.Caption is { } caption ? [DocxText.Paragraph("Caption", caption)] : Array.Empty<OpenXmlElement>(),
        DocxTables.Of(table),
        DocxText.Paragraph(table.IsStacked && next is Table { IsStacked: true } ? "BetweenTables" : "AfterTable", ""),
    ];

    private OpenXmlElement Of(Domain.Documents.Run run)
    {
        if (run is not LinkRun link || !Uri.TryCreate(link.Address, UriKind.Absolute, out var address))
            return DocxText.Run(run.Text);
        var id = string.Create(CultureInfo.InvariantCulture, $"link{++links}");
        main.AddHyperlinkRelationship(address, isExternal: true, id);
        return new Hyperlink(DocxText.Run(link.Text, new RunStyle { Val = "Hyperlink" })) { Id = id };
    }
}
