using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Web.Tests.Features.Reports;

/// <summary>What a citizen finds under /reports on the demonstration.</summary>
public sealed class ReportsControllerTests(DemoPortal portal)
{
    [Fact]
    public async Task OpenReport_WhenPublished_SaysTheKnownNumbersEachBoundToItsCell()
    {
        var page = await portal.Open("/reports/2022");

        page.Status.ShouldBe(200);
        page.Text("h1").ShouldBe("南华县2022年度政府信息公开工作年度报告");
        foreach (var (cell, value) in new[] { ("total", "4782"), ("portal", "3506"), ("sunshine", "362"), ("weibo", "2"), ("wechat", "40"), ("other", "872") })
            Numbers(page, $"channels/{cell}/count").ShouldAllBe(number => number == value);
        Numbers(page, "interpretation/interpretations/count").ShouldBe(["213"]);
        page.Html.QuerySelectorAll(".rp-key dd").Select(figure => figure.TextContent.Trim()).ShouldBe(["4782", "213", "37", "1"]);
    }

    [Fact]
    public async Task OpenReport_WhenLastYearIsPublished_ComparesWithIt()
    {
        var page = await portal.Open("/reports/2022");

        page.Html.QuerySelectorAll("[data-table=channels] tbody tr:last-child td").Select(cell => cell.TextContent).ShouldBe(["4782", "4399", "+383"]);
        page.Text("[data-of=growth]").ShouldBe("增长8.7%");
        page.Text("[data-of=share]").ShouldBe("73.3%");
        (await portal.Open("/reports/2021")).Html.QuerySelectorAll("[data-table=channels] thead th").Select(head => head.TextContent)
            .ShouldBe(["公开渠道", "2021年"]);
    }

    [Fact]
    public async Task OpenReport_WhenPublished_HasFiveSectionsAndAContentsLineForEachHeading()
    {
        var page = await portal.Open("/reports/2022");

        page.Html.QuerySelectorAll("article h2").Select(head => head.TextContent).ShouldBe([
            "一、概述", "二、主动公开政府信息的情况", "三、依申请公开政府信息的情况",
            "四、因政府信息公开申请行政复议、提起行政诉讼的情况", "五、存在的主要问题及改进情况"]);
        page.Html.QuerySelectorAll(".rp-wide a").Select(line => line.TextContent)
            .ShouldBe(page.Html.QuerySelectorAll("article h2, article h3").Select(head => head.TextContent));
    }

    [Fact]
    public async Task OpenReport_WhenItIsADemonstration_SaysSoAndThatTheLawAsksForAnotherForm()
    {
        var page = await portal.Open("/reports/2022");

        page.Text(".rp-demo").ShouldContain("演示数据");
        page.Text(".rp-notice").ShouldContain("不符合国办统一格式");
    }

    [Fact]
    public async Task OpenReport_WhenInEnglish_KeepsTheReportAndTranslatesWhatIsAroundIt()
    {
        var page = await portal.Open("/en/reports/2022");

        page.Text("h1").ShouldBe("南华县2022年度政府信息公开工作年度报告");
        page.Html.QuerySelectorAll(".rp-key dt").ShouldAllBe(label => label.TextContent.All(char.IsAscii));
        page.Address(".rp-downloads a").ShouldBe("/en/reports/2022.pdf");
    }

    [Fact]
    public async Task OpenReports_WhenSeveralYearsArePublished_ListsTheNewestFirst()
    {
        var page = await portal.Open("/reports");

        page.Html.QuerySelectorAll(".rp-years > li > a").Select(link => link.GetAttribute("href")).ShouldBe(["/reports/2023", "/reports/2022", "/reports/2021"]);
    }

    [Theory]
    [InlineData("/reports/abc")]
    [InlineData("/reports/99999")]
    [InlineData("/reports/9999")]
    [InlineData("/reports/2020")]
    [InlineData("/reports/２０２２")]
    [InlineData("/reports/2020.pdf")]
    [InlineData("/reports/2022.exe")]
    [InlineData("/reports/2022.article")]
    [InlineData("/reports/2020.html")]
    [InlineData("/reports/2022.")]
    [InlineData("/en/reports/1999")]
    public async Task OpenReport_WhenThereIsNone_AnswersThePageNotFound(string address)
    {
        var page = await portal.Open(address);

        page.Status.ShouldBe(404);
        page.One(".rp-error a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Download_WhenAsked_NamesTheFileAndAnswersWithItsDigest()
    {
        var answer = await portal.Client().GetAsync("/reports/2022.pdf", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("南华县2022年度政府信息公开工作年度报告.pdf");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{Domain.Documents.CanonicalJson.Digest(bytes)}\"");
    }

    [Theory]
    [InlineData("2022.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("2022.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("2022.csv", "text/csv")]
    [InlineData("2022.json", "application/json")]
    [InlineData("2023/natural-resources.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Download_WhenAFileToWorkOn_IsOneOfItsKindToKeep(string file, string type)
    {
        var answer = await portal.Client().GetAsync($"/reports/{file}", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldEndWith(Path.GetExtension(file));
    }

    /// <summary>What is published for machines follows what is published of its shape, and its digest is the page's.</summary>
    [Fact]
    public async Task Download_WhenJson_HasTheDigestOfThePageAndASchema()
    {
        using var file = JsonDocument.Parse(await portal.Download("/reports/2022.json"));
        using var schema = JsonDocument.Parse(await portal.Download("/schemas/report-1.json"));
        var digest = Domain.Documents.CanonicalJson.Digest(Domain.Documents.CanonicalJson.Write(file.RootElement.GetProperty("document")));

        (await portal.Open("/reports/2022")).Text(".rp-side section:last-of-type dd code").Replace(" ", "", StringComparison.Ordinal).ShouldBe(digest);
        file.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name));
    }

    /// <summary>An edition is never changed: one that was published before there was a format goes on without it.</summary>
    [Fact]
    public async Task Report_WhenItsEditionHasFewerFiles_OffersThoseItHas()
    {
        await using var world = await CountyWorld.OpenAsync();
        await world.Db.Database.ExecuteSqlAsync($"DELETE FROM EditionFile WHERE Format NOT IN ('article', 'html', 'pdf')", TestContext.Current.CancellationToken);

        (await world.Open("/reports/2022")).Html.QuerySelectorAll(".rp-side .rp-downloads a").Select(link => link.TextContent).ShouldBe(["PDF", "HTML"]);
        (await world.Open("/reports/2022.docx")).Status.ShouldBe(404);
    }

    [Theory, InlineData("/"), InlineData("/reports"), InlineData("/en/reports/2022"), InlineData("/reports/2022.pdf"), InlineData("/reports/2022.html")]
    public async Task Head_WhenAsked_AnswersAsGetWould(string address)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, address);

        var answer = await portal.Client().SendAsync(head, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(address.EndsWith("pdf", StringComparison.Ordinal) ? "application/pdf" : "text/html");
    }

    [Fact]
    public async Task Download_WhenTheReaderHasItAlready_SendsNothing()
    {
        var client = portal.Client();
        var first = await client.GetAsync("/reports/2022.pdf", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.GetAsync("/reports/2022.pdf", TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static string[] Numbers(PortalPage page, string cell)
    {
        var numbers = page.Html.QuerySelectorAll($"article data[data-cell='{cell}']:not([data-of])").ToArray();
        numbers.ShouldNotBeEmpty(cell);
        numbers.ShouldAllBe(number => number.GetAttribute("value") == number.TextContent);
        return [.. numbers.Select(number => number.TextContent)];
    }
}
