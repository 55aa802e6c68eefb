using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Circulation;
using ReportPortal.Domain.Narratives;
using ReportPortal.Rendering.ReadBack;

namespace ReportPortal.Rendering.Docx;

/// <summary>Reads a draft that went round as a Word file and was edited in Word, WPS or LibreOffice.</summary>
public static class ReturnedDraftReader
{
    private const string FormatName = "docx", DigestPrefix = "sha256:";
    private const long MostCharacters = 20_000_000;      // of a part, unpacked

    /// <summary>What the file says. Tracked changes count as made; the digest at the report's end is no part of it.</summary>
    /// <exception cref="UnreadableFile">It is no Word file, is broken, has a password or is larger than any report.</exception>
    public static ReturnedDraft Read(byte[] file)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var main = document.MainDocumentPart ?? throw new UnreadableFile(FormatName, "no document");
            var body = main.Document?.Body ?? throw new UnreadableFile(FormatName, "no body");
            return new([.. BlocksOf(body)])
            {
                Digest = document.PackageProperties.Identifier is { } id && id.StartsWith(DigestPrefix, StringComparison.Ordinal) ? id[DigestPrefix.Length..] : null,
                Comments = [.. (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? []).Select(note => new ReturnedComment(TypedText.Clean(note.Author?.Value ?? ""), SaidBy(note)))],
            };
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or InvalidDataException or System.Xml.XmlException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFile(FormatName, broken.Message, broken);
        }
    }

    private static IEnumerable<ReturnedBlock> BlocksOf(Body body)
    {
        var open = new StringBuilder();
        foreach (var element in Flat(body))
            if (element is Table table)
                yield return new ReturnedTable([.. table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null).Select(CellsOf)]);
            else if (element is Paragraph paragraph && !ClosingLines.IsOne(TextOf(paragraph)))
            {
                open.Append(StyleOf(paragraph) == "Title" ? TextOf(paragraph).Replace("\n", "", StringComparison.Ordinal) : TextOf(paragraph));      // the title is broken for its look
                if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
                    continue;            // its end was taken out: it goes on with the next
                foreach (var line in Lines(open.ToString()))
                    yield return new ReturnedParagraph(line);
                open.Clear();
            }
        foreach (var line in Lines(open.ToString()))
            yield return new ReturnedParagraph(line);
    }

    // Content controls only wrap what counts.
    private static IEnumerable<OpenXmlElement> Flat(OpenXmlElement container) => container.ChildElements.SelectMany(element => element switch
    {
        SdtBlock block => block.SdtContentBlock is { } content ? Flat(content) : [],
        CustomXmlBlock block => Flat(block),
        _ => [element],
    });

    private static IReadOnlyList<string> CellsOf(TableRow row) => [.. row.Elements<TableCell>().Where(IsStart).Select(SaidBy)];

    private static bool IsStart(TableCell cell) => cell.TableCellProperties?.VerticalMerge is not { } merge || (merge.Val is { } value && value == MergedCellValues.Restart);

    private static string SaidBy(OpenXmlElement container) => string.Join('\n', container.Descendants<Paragraph>().SelectMany(paragraph => Lines(TextOf(paragraph))));

    private static IEnumerable<string> Lines(string text) => TypedText.Clean(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static string TextOf(OpenXmlElement element) => element switch
    {
        Text words => words.Text,
        Break or CarriageReturn => "\n",
        TabChar => "\t",
        NoBreakHyphen => "-",
        DeletedRun or MoveFromRun or Deleted or AlternateContentFallback or ParagraphProperties or RunProperties => "",
        _ => string.Concat(element.ChildElements.Select(TextOf)),
    };
}
