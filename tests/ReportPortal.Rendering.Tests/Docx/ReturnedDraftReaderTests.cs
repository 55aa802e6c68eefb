using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Circulation;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Docx;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Rendering.Tests.TestData;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Table = ReportPortal.Domain.Documents.Table;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace ReportPortal.Rendering.Tests.Docx;

/// <summary>A draft as it comes back from Word.</summary>
public sealed class ReturnedDraftReaderTests
{
    private const string Problems = "还有不足。";

    [Fact]
    public void Read_WhenNobodyTouchedIt_SaysWhatTheReportSays()
    {
        foreach (var report in new[] { Reports.Plain("见[县政府网站](https://example.gov.cn/)。"), OfficialTables.Whole() })
        {
            var read = ReturnedDraftReader.Read(Files.Render("docx", report));

            Lines(read).ShouldBe(Lines(report));
            read.Digest.ShouldBe(Files.ImprintOf(report).Digest);
        }
    }

    [Fact]
    public async Task Read_WhenLibreOfficeSavedItAnew_SaysWhatTheReportSays()
    {
        ReportDocument[] reports = [Reports.Plain("见[县政府网站](https://example.gov.cn/)。"), OfficialTables.Whole()];

        using var made = await OfficeTests.ConvertAsync("docx:MS Word 2007 XML", [.. reports.Select(report => ("docx", Files.Render("docx", report)))]);

        foreach (var (report, index) in reports.Select((report, index) => (report, index)))
            Lines(ReturnedDraftReader.Read(await File.ReadAllBytesAsync(made.Made($"{index}.docx"), TestContext.Current.CancellationToken))).ShouldBe(Lines(report));
    }

    [Fact]
    public void Read_WhenChangesAreTracked_TakesThemAsMade()
    {
        var file = Edited(body =>
        {
            var paragraph = Saying(body, Problems);
            var run = paragraph.GetFirstChild<Run>()!;
            run.Remove();
            paragraph.Append(
                new Run(new Text("还有")),
                new DeletedRun(new Run(new DeletedText("很多"))) { Id = "1", Author = "县长" },
                new MoveFromRun(new Run(new Text("搬走"))) { Id = "2", Author = "县长" },
                new InsertedRun(new Run(new Text("一些不足。"))) { Id = "3", Author = "县长" },
                new Run(new Break(), new Text("下一步逐项整改。")));
            body.Descendants<TableRow>().Last().TableRowProperties!.AddChild(new Deleted { Author = "县长" });
        });

        var read = ReturnedDraftReader.Read(file);

        read.Blocks.ShouldContain(new ReturnedParagraph("还有一些不足。"));
        read.Blocks.ShouldContain(new ReturnedParagraph("下一步逐项整改。"));
        Lines(read).Count(line => line.Contains('|', StringComparison.Ordinal)).ShouldBe(Lines(Reports.Plain(Problems)).Count(line => line.Contains('|', StringComparison.Ordinal)) - 1);
    }

    [Fact]
    public void Read_WhenAParagraphsEndWasDeleted_JoinsItWithTheNext()
    {
        var file = Edited(body =>
        {
            var paragraph = Saying(body, Problems);
            paragraph.ParagraphProperties!.ParagraphMarkRunProperties = new(new Deleted { Author = "县长", Id = "1" });
            paragraph.InsertAfterSelf(new SdtBlock(new SdtContentBlock(new Paragraph(new Run(new Text("请改进。"))))));
        });

        ReturnedDraftReader.Read(file).Blocks.ShouldContain(new ReturnedParagraph(Problems + "请改进。"));
    }

    [Fact]
    public void Read_WhenNotesStandInTheMargin_TellsWhoSaysWhat()
    {
        var file = Edited(body => body.Ancestors<Document>().Single().MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments =
            new(new Comment(new Paragraph(new Run(new Text("补充数据来源")))) { Id = "0", Author = "李副县长" }));

        ReturnedDraftReader.Read(file).Comments.ShouldBe([new("李副县长", "补充数据来源")]);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 })]
    public void Read_WhenItIsNoWordFile_IsRefused(byte[] file) => Should.Throw<UnreadableFile>(() => ReturnedDraftReader.Read(file));

    [Fact]
    public void Read_WhenItIsAnotherOfficeFile_IsRefused() => Should.Throw<UnreadableFile>(() => ReturnedDraftReader.Read(Files.Render("xlsx", Reports.Plain())));

    private static Paragraph Saying(Body body, string text) => body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText == text);

    private static byte[] Edited(Action<Body> edit)
    {
        using var package = new MemoryStream();
        package.Write(Files.Render("docx", Reports.Plain(Problems)));
        using (var file = WordprocessingDocument.Open(package, true))
            edit(file.MainDocumentPart!.Document!.Body!);
        return package.ToArray();
    }

    private static List<string> Lines(ReturnedDraft draft) => [.. draft.Blocks.SelectMany(block => block is ReturnedTable table ? table.Rows.Select(Row) : [((ReturnedParagraph)block).Text])];

    private static List<string> Lines(ReportDocument document) =>
    [
        document.Title,
        .. document.Blocks.SelectMany(block => block switch
        {
            Table table => table.Head.Concat(table.Body).Select(row => Row(row.Cells.Select(cell => cell.Content?.Text ?? ""))).Prepend(table.Caption ?? "").Where(line => line.Length > 0),
            Domain.Documents.Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
            Heading heading => [heading.Number + heading.Text],
            _ => Array.Empty<string>(),
        }),
    ];

    private static string Row(IEnumerable<string> cells) => "|" + string.Join('|', cells);
}
