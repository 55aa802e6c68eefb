using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Docx;
using ReportPortal.Rendering.Tests.TestData;
using Imprint = ReportPortal.Domain.Documents.Imprint;

namespace ReportPortal.Rendering.Tests.Docx;

/// <summary>The report as a Word file in the form of an official document.</summary>
public sealed class DocxRendererTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<bool> BothImprints => [true, false];

    [Theory, MemberData(nameof(BothImprints))]
    public void Render_WhenReportsOfBothForms_AreValidToOffice2019(bool everyPage)
    {
        foreach (var report in new[] { Reports.Plain("见[县政府网站](https://example.gov.cn/)。"), OfficialTables.Whole() })
            Faults(Files.Render("docx", report, Files.ImprintOf(report) with { DigestOnEveryPage = everyPage })).ShouldBeEmpty();
    }

    [Fact]
    public void Render_WhenTextsAreHostile_AreValid() => Hostile.Documents(Hostile.Text).Sample(report => Faults(Files.Render("docx", report)).ShouldBeEmpty(), iter: 20, threads: 1);

    [Fact]
    public void Render_WhenAReport_HasTheSheetOfAnOfficialDocument()
    {
        using var file = Open(Reports.Plain());
        var section = file.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();

        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        (Mm(size.Width!.Value), Mm(size.Height!.Value)).ShouldBe((210, 297));
        (Mm(margin.Top!.Value), Mm(margin.Bottom!.Value), Mm(margin.Left!.Value), Mm(margin.Right!.Value)).ShouldBe((37, 35, 28, 26));
        ((297 - 37 - 35) / 25.4 * 1440 / section.GetFirstChild<DocGrid>()!.LinePitch!.Value).ShouldBe(22, 0.05);
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44", null)]
    [InlineData("Heading1", "黑体", null, "200")]
    [InlineData("Heading2", "楷体_GB2312", null, "200")]
    [InlineData("BodyText", null, null, "200")]
    [InlineData("TableFigure", "宋体", "21", null)]
    public void Render_WhenAReport_HasTheStylesOfAnOfficialDocument(string style, string? face, string? halfPoints, string? indent)
    {
        using var file = Open(Reports.Plain());
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var base_ = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        (base_.RunFonts!.EastAsia!.Value, base_.FontSize!.Val!.Value).ShouldBe(("仿宋_GB2312", "32"));

        var found = styles.Elements<Style>().Single(known => known.StyleId == style);

        (found.StyleRunProperties?.RunFonts?.EastAsia?.Value, found.StyleRunProperties?.FontSize?.Val?.Value, found.StyleParagraphProperties?.Indentation?.FirstLineChars?.InnerText)
            .ShouldBe((face, halfPoints, indent));
        file.MainDocumentPart.Document!.Body!.Descendants<ParagraphStyleId>().Select(used => used.Val!.Value).ShouldContain(style);
    }

    [Fact]
    public void Render_WhenAReport_HasRealHeadingsAndRepeatsTheHeadsOfItsTables()
    {
        var report = OfficialTables.Whole();
        using var file = Open(report);
        var body = file.MainDocumentPart!.Document!.Body!;

        body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(paragraph => paragraph.InnerText)
            .ShouldBe(report.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Number + heading.Text));
        foreach (var (table, printed) in body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Zip(report.Blocks.OfType<Domain.Documents.Table>()))
        {
            table.Descendants<TableHeader>().Count().ShouldBe(printed.Head.Count);
            table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(Width).Distinct().ShouldBe([printed.Head[0].Cells.Sum(cell => cell.ColumnSpan)]);
            table.Descendants<InsideVerticalBorder>().ShouldHaveSingleItem();
        }
        body.Descendants<VerticalMerge>().Count(merge => merge.Val!.Value == MergedCellValues.Restart).ShouldBe(
            report.Blocks.OfType<Domain.Documents.Table>().SelectMany(table => table.Head.Concat(table.Body)).SelectMany(row => row.Cells).Count(cell => cell.RowSpan > 1));
    }

    /// <summary>7.5: — 1 —, odd pages at the right, even ones at the left.</summary>
    [Fact]
    public void Render_WhenAReport_NumbersItsPagesOutside()
    {
        using var file = Open(Reports.Plain());
        var main = file.MainDocumentPart!;

        main.DocumentSettingsPart!.Settings!.Elements<EvenAndOddHeaders>().ShouldHaveSingleItem();
        foreach (var (kind, side) in new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) })
        {
            var reference = main.Document!.Body!.Descendants<FooterReference>().Single(footer => footer.Type! == kind);
            var footer = ((FooterPart)main.GetPartById(reference.Id!.Value!)).Footer!;
            footer.InnerText.ShouldBe("— 1 —");
            footer.Descendants<SimpleField>().Single().Instruction!.Value.ShouldBe("PAGE");
            footer.Descendants<Justification>().Single().Val!.Value.ShouldBe(side);
        }
    }

    [Fact]
    public void Render_WhenAFileCanBeVerified_SaysWhereAtItsEndOrOnEveryPage()
    {
        var report = Reports.Plain();
        var imprint = Files.ImprintOf(report);
        string[] lines = [$"校验码：{imprint.Digest}", "核验地址：https://www.nanhua.gov.cn/verify"];

        using var last = Open(report, imprint);
        using var every = Open(report, imprint with { DigestOnEveryPage = true });

        last.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().TakeLast(2).Select(paragraph => paragraph.InnerText).ShouldBe(lines);
        every.MainDocumentPart!.Document!.InnerText.ShouldNotContain("校验码");
        every.MainDocumentPart.FooterParts.Select(part => part.Footer!.InnerText).ShouldAllBe(foot => foot.EndsWith(lines[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Render_WhenMadeUp_SaysSoOnEveryPage()
    {
        using var file = Open(Reports.Plain(), Reports.Imprint with { Watermark = "演示\"数据" });

        file.MainDocumentPart!.HeaderParts.Select(part => part.Header!.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().Last().String!.Value).ShouldBe(["演示\"数据", "演示\"数据"]);
    }

    [Fact]
    public void Render_WhenATextHasLinesAndTabs_SaysSoAsWordDoes()
    {
        using var file = Open(Reports.Plain() with { Blocks = [new Domain.Documents.Paragraph([new TextRun("一\n二\t三")])] });

        var run = file.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().Last();

        run.ChildElements.Select(element => element.LocalName).ShouldBe(["t", "br", "t", "tab", "t"]);
    }

    [Fact]
    public void Render_WhenACharacterIsNoXml_RefusesTheReport() =>
        Should.Throw<RenderingRefused>(() => Files.Render("docx", Reports.Plain() with { Blocks = [new Domain.Documents.Paragraph([new TextRun("\u0001")])] })).Format.ShouldBe("docx");

    private static WordprocessingDocument Open(ReportDocument report, Imprint? imprint = null) =>
        WordprocessingDocument.Open(new MemoryStream(new DocxRenderer().Render(report, imprint ?? Reports.Imprint)), false);

    private static List<string> Faults(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, Cancel).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    private static int Mm(double twips) => (int)Math.Round(twips / 1440 * 25.4);

    private static int Width(DocumentFormat.OpenXml.Wordprocessing.TableRow row) =>
        row.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1);
}
