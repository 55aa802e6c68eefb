using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using Json.Schema;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Json;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Rendering.Tests.TestData;
using UglyToad.PdfPig;

namespace ReportPortal.Rendering.Tests;

/// <summary>更正说明 stands at the end of every format of a later edition, and nowhere in the document that was signed.</summary>
public sealed class CorrectionNoteTests
{
    private static readonly ReportDocument Report = OfficialTables.Whole();
    private static readonly Imprint Imprint = Files.CorrectedImprintOf(Report);

    private static readonly string[] Said =
    [
        "更正说明", "本报告为第2版，2023年3月28日公布，更正第1版。更正原因：数据填报有误。", "公开渠道·政府网站", "3506", "4506", "公开渠道·合计", "—", "5782",
        "“五、存在的问题”中，“还有不足”更正为“还有一些不足”。", "“（一）制度”中，增加“人员到位”。", "“（一）制度”中，删去“机构完备”。",
    ];

    public static TheoryData<string> FormatNames => Files.Names;

    [Theory, MemberData(nameof(FormatNames))]
    public void Render_WhenACorrection_IsReadBackAsItWasWritten(string format) =>
        FileProof.Compare(format, Files.Render(format, Report, Imprint), Report, Imprint).ShouldBeEmpty();

    [Theory, InlineData("article"), InlineData("html"), InlineData("fragment"), InlineData("pdf"), InlineData("docx")]
    public void Compare_WhenTheCorrectionSaysSomethingElse_FindsIt(string format)
    {
        var other = Imprint with { Correction = Imprint.Correction! with { Reason = "文字有误。" } };

        FileProof.Compare(format, Files.Render(format, Report, other), Report, Imprint).ShouldHaveSingleItem().Found!.ShouldContain("文字有误");
    }

    [Theory, InlineData("article"), InlineData("html"), InlineData("fragment")]
    public void Render_WhenAPage_SaysItAfterTheReport(string format)
    {
        var lines = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files.Render(format, Report, Imprint))).QuerySelectorAll("h2, p, th, td").Select(line => line.TextContent).ToList();

        Said.ShouldBeSubsetOf(lines.Skip(lines.IndexOf("更正说明")));
    }

    [Fact]
    public void Render_WhenAPage_CanBeLedToIt() =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files.Render("article", Report, Imprint))).GetElementById("corrigendum").ShouldNotBeNull().TextContent.ShouldBe("更正说明");

    [Fact]
    public void Render_WhenAPdf_SaysItOnTheLastPage()
    {
        using var pdf = PdfDocument.Open(Files.Render("pdf", Report, Imprint));
        var last = string.Concat(pdf.GetPages().TakeLast(2).SelectMany(page => page.Letters).Select(letter => letter.Value));

        foreach (var words in new[] { "更正说明", "3506", "4506", "数据填报有误" })
            last.ShouldContain(words);
    }

    [Fact]
    public void Render_WhenAWorkbook_SaysItOnTheNotes()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Files.Render("xlsx", Report, Imprint)), false);
        var book = workbook.WorkbookPart!;
        var notes = ((WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Last().Id!.Value!)).Worksheet!.InnerText;

        foreach (var words in new[] { "更正说明", "公开渠道·政府网站：3506更正为4506", "增加“人员到位”" })
            notes.ShouldContain(words);
    }

    [Fact]
    public void Render_WhenJson_SaysItInTheImprintAndFollowsTheSchema()
    {
        using var file = JsonDocument.Parse(Files.Render("json", Report, Imprint));
        var correction = file.RootElement.GetProperty("imprint").GetProperty("correction");

        JsonSchema.FromText(Encoding.UTF8.GetString(JsonRenderer.Schema())).Evaluate(file.RootElement).IsValid.ShouldBeTrue();
        (correction.GetProperty("kind").GetString(), correction.GetProperty("changes").GetArrayLength()).ShouldBe(("material", 5));
        correction.GetProperty("changes")[0].GetProperty("cell").GetString().ShouldBe("channels/portal/count");
    }

    [Fact]
    public void Render_WhenCsv_SaysNothingOfIt() => Files.Render("csv", Report, Imprint).ShouldBe(Files.Render("csv", Report));

    [Fact]
    public void Render_WhenWordsAloneWereChanged_SaysThatNoFigureWas() => Page(Imprint with { Correction = new(true, "错别字", [new(null, "rules", "（一）制度", "甲。", "乙。")]) }).ShouldContain("数据没有变化");

    [Fact]
    public void Render_WhenNothingWasChanged_SaysSo() => Page(Imprint with { Correction = new(true, "重新公布", []) }).ShouldContain("内容与第1版相同");

    private static string Page(Imprint imprint) => Encoding.UTF8.GetString(Files.Render("article", Report, imprint));
}
