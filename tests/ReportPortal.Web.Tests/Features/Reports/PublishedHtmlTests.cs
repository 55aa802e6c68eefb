using AngleSharp.Html.Parser;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Web.Tests.Features.Reports;

/// <summary>The report as one file, as a citizen downloads it.</summary>
public sealed class PublishedHtmlTests(DemoPortal portal)
{
    [Theory, InlineData("2022"), InlineData("2023"), InlineData("2023/natural-resources")]
    public async Task Download_WhenRead_SaysWhatThePageSays(string report)
    {
        var page = await portal.Open($"/reports/{report}");
        page.One(".rp-under-title").Remove();

        var file = await portal.Open($"/reports/{report}.html");
        foreach (var again in file.Html.QuerySelectorAll(".rp-again"))      // the name of a group that a printed page cuts
            again.TextContent = "";

        FinishedPdf.WithoutSpace(file.One("main").TextContent).ShouldBe(FinishedPdf.WithoutSpace(page.One("article").TextContent));
        file.Html.QuerySelectorAll("p data").Select(number => number.TextContent).ShouldBe(page.Html.QuerySelectorAll("article p data").Select(number => number.TextContent));
    }

    [Fact]
    public async Task Download_WhenAsked_NamesItsEncodingAndForbidsAllButItsStyle()
    {
        var answer = await portal.Client().GetAsync("/reports/2022.html", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("南华县2022年度政府信息公开工作年度报告.html");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{CanonicalJson.Digest(bytes)}\"");
        answer.Headers.GetValues("Content-Security-Policy").Single()
            .ShouldBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory, InlineData("/reports/2022", ".rp-side"), InlineData("/reports", ".rp-years > li:nth-child(2)")]
    public async Task OpenPage_WhenPublished_OffersEveryFormatThePdfFirst(string address, string place)
    {
        var page = await portal.Open(address);

        page.Html.QuerySelectorAll($"{place} .rp-downloads a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe(
            [("PDF", "/reports/2022.pdf"), ("DOCX", "/reports/2022.docx"), ("HTML", "/reports/2022.html"), ("XLSX", "/reports/2022.xlsx"), ("CSV", "/reports/2022.csv"), ("JSON", "/reports/2022.json")]);
    }

    [Fact]
    public async Task Download_WhenADemonstration_SaysSo()
    {
        var file = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(await portal.Download("/reports/2022.html")));

        file.Body!.GetAttribute("data-watermark").ShouldBe("演示数据");
    }
}
