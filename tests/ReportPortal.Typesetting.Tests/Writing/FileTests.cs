using System.Text;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig;

namespace ReportPortal.Typesetting.Tests.Writing;

public sealed class FileTests
{
    private static readonly byte[] Report = new Typesetter(TestFonts.Book).Typeset(Samples.Report());

    [Fact]
    public void Typeset_WhenRunTwice_WritesTheSameBytes() => new Typesetter(TestFonts.Book).Typeset(Samples.Report()).ShouldBe(Report);

    [Fact]
    public void Typeset_WhenOneCharacterDiffers_GivesTheFileAnotherIdentifier()
    {
        static byte[] Identifier(string text)
        {
            var pdf = FinishedPdf.Run(new Typesetter(TestFonts.Book).Typeset(Samples.Document(new ParagraphBlock(text))), "qpdf", "--show-object=trailer", "FILE");
            return Encoding.UTF8.GetBytes(pdf.Output[pdf.Output.IndexOf("/ID", StringComparison.Ordinal)..][..60]);
        }
        Identifier("公开4782条").ShouldNotBe(Identifier("公开4783条"));
    }

    [Fact]
    public void Typeset_WhenFontsAreUsed_EmbedsSubsetsWithUnicodeMaps()
    {
        var lines = FinishedPdf.Run(Report, "pdffonts", "FILE").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        lines.Count.ShouldBe(5);
        lines.ShouldAllBe(line => line.Contains("CID TrueType") && line.Contains("Identity-H") && line.Contains("yes yes yes") && line[6] == '+');
    }

    [Fact]
    public void Typeset_WhenMetadataIsGiven_ShowsItToReaders()
    {
        var information = FinishedPdf.Run(Report, "pdfinfo", "-isodates", "FILE").Output;

        information.ShouldContain("清源县2022年度政府信息公开工作年度报告");
        information.ShouldContain("清源县人民政府办公室");
        information.ShouldContain("2023-01-31T09:00:00+08");
        information.ShouldContain("Tagged:          yes");
        information.ShouldContain("A4");
    }

    [Fact]
    public void Typeset_WhenCharactersLieBeyondU_FFFF_CopiesThemOutAsThemselves()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(new ParagraphBlock("含𬭚𫓧𬬻元素")));

        FinishedPdf.Run(pdf, "pdftotext", "FILE", "-").Output.ShouldContain("含𬭚𫓧𬬻元素");
    }

    [Fact]
    public void Typeset_WhenDocumentHasHeadings_OutlinesThem()
    {
        using var pdf = PdfDocument.Open(Report);

        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.Roots.Count.ShouldBe(5);
        bookmarks.Roots[0].Title.ShouldBe("一、概述");
        bookmarks.Roots[0].Children.Select(child => child.Title).ShouldBe(["（一）组织领导与机构", "（二）宣传培训"]);
    }

    [Fact]
    public void Typeset_WhenASpanIsALink_CoversItsWordsWithAnAnnotation()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(new ParagraphBlock(
            [new TextSpan("见"), new TextSpan("年报", new Uri("https://www.example.gov.cn/年报")), new TextSpan("。")])));

        using var read = PdfDocument.Open(pdf);
        read.GetPage(1).GetHyperlinks().Single().Uri.ShouldBe("https://www.example.gov.cn/%E5%B9%B4%E6%8A%A5");
        read.GetPage(1).GetHyperlinks().Single().Text.ShouldStartWith("年报");
    }

    [Fact]
    public void Typeset_WhenALinkEndsInSpacesAtALinesEnd_StaysWithinTheTypeArea()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(new ParagraphBlock(
            [new TextSpan(new string('政', 18)), new TextSpan("链接" + new string(' ', 80), new Uri("https://www.example.gov.cn/")), new TextSpan(new string('府', 30))])));

        using var read = PdfDocument.Open(pdf);
        read.GetPage(1).GetHyperlinks().Max(link => link.Bounds.Right).ShouldBeInRange(300, 184 * 72 / 25.4 + 0.1);
    }

    /// <summary>The profile for which there is a validator: no packed objects, the embedded characters listed.</summary>
    [Fact]
    public void Write_WhenProfileIsArchive1B_WritesAPlainFile()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Report(), PdfProfile.Archive1B);

        var text = Encoding.Latin1.GetString(pdf);
        text.ShouldStartWith("%PDF-1.4");
        text.ShouldContain("/CIDSet");
        text.ShouldNotContain("/ObjStm");
        FinishedPdf.Run(pdf, "qpdf", "--check", "FILE").Status.ShouldBe(0);
        FinishedPdf.Structure(pdf).Output.ShouldContain("claims PDF/A 1B");
    }

    [Fact]
    public void Typeset_WhenReportIsTypical_StaysSmall() => Report.Length.ShouldBeLessThan(300_000);
}
