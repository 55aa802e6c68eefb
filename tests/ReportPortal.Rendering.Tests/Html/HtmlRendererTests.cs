using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;

namespace ReportPortal.Rendering.Tests.Html;

/// <summary>The report as one file that is saved, mailed and printed.</summary>
public sealed class HtmlRendererTests
{
    [Fact]
    public void Render_WhenAReport_NeedsNothingFromOutside()
    {
        var page = Render(Reports.Plain("见[县政府网站](https://example.gov.cn/)。"));

        page.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, [style], [src]").ShouldBeEmpty();
        page.QuerySelectorAll("style").Single().TextContent.ShouldNotMatch(@"url\(|@import");
        page.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on"));
        page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")).ShouldBe(["https://example.gov.cn/"]);
    }

    [Fact]
    public void Render_WhenAReport_SaysWhatItIsAndAllowsItsOwnStyleAlone()
    {
        var page = Render(Reports.Plain());

        page.Doctype.Name.ShouldBe("html");
        page.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        page.Title.ShouldBe("南华县2022年度政府信息公开工作年度报告");
        page.QuerySelector("meta[charset]")!.GetAttribute("charset").ShouldBe("utf-8");
        Meta(page, "author").ShouldBe("南华县人民政府");
        Meta(page, "dcterms.issued").ShouldBe("2023-03-28");
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").ShouldBe($"default-src 'none'; style-src 'sha256-{digest}'");
    }

    [Fact]
    public void Render_WhenTheFormIsTheNationalOne_SaysEveryWordOnce()
    {
        var document = OfficialTables.Whole();

        var page = Render(document);

        foreach (var again in page.QuerySelectorAll(".rp-again"))
            again.TextContent = "";
        FinishedPdf.WithoutSpace(page.Body!.TextContent).ShouldBe(FinishedPdf.WithoutSpace(string.Concat(document.Lines)));
        page.QuerySelectorAll(".rp-page").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Render_WhenACellReachesOverAPage_GoesOnWithItsNameAndKeepsTheGridRegular()
    {
        var above = Enumerable.Repeat(new Paragraph([new TextRun("前文一行。")]), 9);
        var table = Render(OfficialTables.Report([.. above, OfficialTables.Requests()])).QuerySelector("[data-table=requests]")!;

        var again = table.QuerySelectorAll(".rp-again").ToList();
        again.ShouldNotBeEmpty();
        again.ShouldAllBe(cell => table.QuerySelectorAll(".rp-on").Any(before => before.TextContent == cell.TextContent && before.TextContent.Length > 0));
        again.ShouldAllBe(cell => cell.ParentElement!.ClassList.Contains("rp-page"));
        Widths(table).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Render_WhenAParagraphReachesOverPages_StaysOneWithItsTextAndNumbersWhole() =>
        Gen.Select(Gen.String[Gen.Char["政府信息公开工作，。《》（）、12345%条abc "], 1, 300], Gen.Int[1, 4], Gen.Long[0, 99_999_999]).Sample((words, times, amount) =>
        {
            var figure = new FigureRun($"增长{amount}", FigureOf.Growth, ["table/row/column"], $"{amount}");
            var runs = Enumerable.Range(0, times * 2).SelectMany(_ => new Run[] { new TextRun(words), figure, new TextRun("件"), new LinkRun("附件" + words, "https://example.gov.cn/") }).ToList();

            var page = Render(OfficialTables.Report(new Paragraph(runs)));

            var paragraph = page.QuerySelectorAll("p").Single();
            paragraph.TextContent.ShouldBe(string.Concat(runs.Select(run => run.Text)));
            paragraph.QuerySelectorAll("data").Select(number => number.TextContent).ShouldBe(Enumerable.Repeat(figure.Text, times * 2));
            paragraph.QuerySelectorAll("data").ShouldAllBe(number => number.NextSibling!.TextContent.StartsWith('件'));
            paragraph.Children.Where(child => child.ClassList.Contains("rp-page")).ShouldBe(paragraph.QuerySelectorAll(".rp-page"));
        });

    [Theory]
    [InlineData("2022年", "2022年")]
    [InlineData("共4782条，占73.3%。", "4782条", "73.3%")]
    [InlineData("按第12条办理A4纸", "第12条")]
    public void Render_WhenANumberHasAUnit_KeepsTheTwoTogether(string words, params string[] kept) =>
        Render(OfficialTables.Report(new Paragraph([new TextRun(words)]))).QuerySelectorAll(".rp-kept").Select(together => together.TextContent).ShouldBe(kept);

    [Fact]
    public void Render_WhenMarkedAsADraft_SaysSoOutsideTheText()
    {
        var page = Render(Reports.Plain(), Reports.Imprint with { Watermark = "送审稿" });

        page.Body!.GetAttribute("data-watermark").ShouldBe("送审稿");
        page.Body.TextContent.ShouldNotContain("送审稿");
    }

    [Fact]
    public void Render_WhenDoneTwice_GivesTheSameBytes() =>
        new HtmlRenderer().Render(OfficialTables.Whole(), Reports.Imprint).ShouldBe(new HtmlRenderer().Render(OfficialTables.Whole(), Reports.Imprint));

    [Fact]
    public void Render_WhenThePdfIsRefused_IsRefusedAsWell() =>
        Should.Throw<RenderingRefused>(() => Render(Reports.Plain("本年度工作😀顺利。"))).Format.ShouldBe("html");

    private static IEnumerable<int> Widths(IElement table)
    {
        var width = new Dictionary<int, int>();
        var rows = table.QuerySelectorAll("tbody tr").ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Children.Cast<IHtmlTableCellElement>())
                for (var below = row; below < row + cell.RowSpan; below++)
                    width[below] = width.GetValueOrDefault(below) + cell.ColumnSpan;
            yield return width[row];
        }
    }

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelector($"meta[name='{name}']")!.GetAttribute("content");

    private static IHtmlDocument Render(ReportDocument document, Imprint? imprint = null) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new HtmlRenderer().Render(document, imprint ?? Reports.Imprint)));
}
