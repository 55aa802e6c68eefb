using System.Globalization;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace ReportPortal.Typesetting.Tests.Layout;

public sealed class ContentsTests
{
    private const string LongHeading = "（二）规范性文件的制发、废止和现行有效情况以及对本机关主动公开目录所作的调整和说明";

    private static readonly byte[] Pdf = Typeset(
        new TitleBlock("年度报告"), new ContentsBlock("目　录"),
        new HeadingBlock(1, "一、概述"), new ParagraphBlock(new string('政', 28 * 30)),
        new HeadingBlock(2, LongHeading), new ParagraphBlock(new string('府', 28 * 30)),
        new HeadingBlock(3, "1.不列出"), new HeadingBlock(1, ""), new HeadingBlock(1, "二、申请"), Samples.Requests());

    [Fact]
    public void Typeset_WhenThereIsAListOfContents_NamesThePagesWhereHeadingsStand()
    {
        var lines = ReadBack.Lines(Pdf).Select(line => (line.Page, line.Text)).ToList();

        foreach (var heading in new[] { "一、概述", "二、申请" })
        {
            var listed = lines.FindIndex(line => line.Text == heading);
            var stands = lines.FindLastIndex(line => line.Text == heading);
            stands.ShouldBeGreaterThan(listed);
            lines[listed + 1].Text.ShouldBe(lines[stands].Page.ToString(CultureInfo.InvariantCulture));
        }
        lines.Count(line => line.Text == "1.不列出").ShouldBe(1);
    }

    [Fact]
    public void Typeset_WhenAListedHeadingIsLong_FoldsItShortOfThePages()
    {
        var listed = ReadBack.Lines(Pdf).Where(line => line.Page == 1 && line.Text.Length > 5 && LongHeading.Contains(line.Text, StringComparison.Ordinal)).ToList();

        listed.Count.ShouldBe(2);
        listed.ShouldAllBe(line => line.End < (184 - 15) * 72 / 25.4);
    }

    [Fact]
    public void Typeset_WhenAListedHeadingIsClicked_LeadsToIt()
    {
        using var pdf = PdfDocument.Open(Pdf);

        var bookmarks = pdf.TryGetBookmarks(out var outline) ? outline.GetNodes().OfType<DocumentBookmarkNode>().ToList() : [];
        bookmarks.Select(node => node.Title).ShouldBe(["一、概述", LongHeading, "1.不列出", "二、申请"], ignoreOrder: true);
        var plain = FinishedPdf.Run(Pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-").Output;
        plain.Split("/Subtype /Link").Length.ShouldBe(1 + 3 * 2 + 1);       // words and page of each entry, one entry on two lines
        plain.ShouldNotContain("/Dest [ null");
    }

    [Fact]
    public void Typeset_WhenThereIsAListOfContents_TagsItAsOne()
    {
        var (status, output) = FinishedPdf.Structure(Pdf);

        status.ShouldBe(0, output);
        output.ShouldContain("TOCI 3");
        FinishedPdf.StructureText(Pdf).ShouldStartWith("年度报告目录一、概述1（二）规范性文件");
    }

    [Fact]
    public void Typeset_WhenNothingIsToBeListed_SetsTheCaptionAlone() =>
        FinishedPdf.StructureText(Typeset(new ContentsBlock("目录"), new ParagraphBlock("正文"))).ShouldBe("目录正文");

    [Fact]
    public void Typeset_WhenTheListIsLong_RunsOverPages()
    {
        var pdf = Typeset([new ContentsBlock("目录"), .. Enumerable.Range(1, 60).Select(number => new HeadingBlock(1, $"第{number}部分"))]);

        var lines = ReadBack.Lines(pdf);
        lines.Where(line => line.Text == "第60部分").Select(line => line.Page).ShouldBe([3, 6]);
    }

    private static byte[] Typeset(params Block[] blocks) => new Typesetter(TestFonts.Book).Typeset(Samples.Document(blocks));
}
