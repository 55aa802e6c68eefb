using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>发布台账: when each report was due, when it was out, and what became of it.</summary>
public sealed class LedgerTests
{
    private const string Address = "https://www.nanhua.gov.cn/zwgk/nb/2024/0201/1.html";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2024-01-31", "2024-02-10", LedgerTiming.OnTime, 0)]
    [InlineData("2024-02-01", "2024-02-10", LedgerTiming.Late, 1)]
    [InlineData(null, "2024-01-31", LedgerTiming.NotYet, 0)]
    [InlineData(null, "2024-02-02", LedgerTiming.Overdue, 2)]
    public void Timing_WhenOutOnADay_IsJudgedByTheDayItWasDue(string? on, string today, LedgerTiming timing, int late)
    {
        var line = new LedgerLine("finance", "财政局", new(2024, 1, 31), on is null ? null : Day(on), Day(today)) { Page = "" };

        (line.Timing, line.DaysLate).ShouldBe((timing, late));
    }

    [Theory]
    [InlineData(false, "2024-01-26", "2024-02-01", "2024-01-26")]
    [InlineData(false, "2024-01-26", null, "2024-01-26")]
    [InlineData(false, null, "2024-02-01", "2024-02-01")]
    [InlineData(false, null, null, null)]
    [InlineData(true, "2024-01-26", "2024-02-01", "2024-02-01")]
    [InlineData(true, "2024-01-26", null, null)]
    [InlineData(true, null, "2024-02-01", "2024-02-01")]
    public void LawfulDay_WhenTheCountyPublishesHereOrElsewhere_IsThatOfTheEditionOrThePosting(bool elsewhere, string? first, string? posted, string? lawful) =>
        new PublicationSettings { PostedElsewhere = elsewhere }.LawfulDay(first is null ? null : Day(first), posted is null ? null : Day(posted)).ShouldBe(lawful is null ? null : Day(lawful));

    [Fact]
    public async Task Open_WhenReportsAreOut_ListsThemWithDueAndActualDayAndTheSameInTheFiles()
    {
        await using var portal = new PortalAddressed();
        await DemoDatabase.PutAsync(portal.Data);
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
        await office.SubmitAsync(await office.OpenAsync("/publication/2023/education-sports"), ".rp-post", ("Address", Address), ("PostedOn", "2024-02-01"));

        var page = await office.OpenAsync("/publication/2023/ledger");

        page.One("tbody tr").TextContent.ShouldContain("南华县人民政府");
        Cells(page, "教育体育局").ShouldBe(["2024-01-31", "2024-01-26", "按时", "第1版", Address, "—"]);
        Cells(page, "自然资源局")[4].ShouldBe("https://ogi.nanhua.gov.cn/reports/2023/natural-resources");
        Cells(page, "财政局").ShouldSatisfyAllConditions(cells => cells[1].ShouldBe("—"), cells => cells[2].ShouldStartWith("未公布，已逾期"));
        (await office.OpenAsync("/publication/2023")).Html.QuerySelector("a[href='/publication/2023/ledger']").ShouldNotBeNull();

        var csv = await (await office.OpenAsync("/publication/2023/ledger.csv")).Answer.Content.ReadAsByteArrayAsync(Cancel);
        csv.AsSpan(0, 3).ToArray().ShouldBe(Encoding.UTF8.GetPreamble());
        var rows = UploadedTable.Read(csv).Rows;
        rows.Count.ShouldBe(page.Html.QuerySelectorAll("tbody tr").Length + 1);
        rows.Single(row => row[0].Contains("教育体育局", StringComparison.Ordinal)).Cells[..6].ShouldBe(["南华县教育体育局", "2024-01-31", "2024-01-26", "按时", Address, "1"]);
        var book = UploadedTable.Read(await (await office.OpenAsync("/publication/2023/ledger.xlsx")).Answer.Content.ReadAsByteArrayAsync(Cancel)).Rows;
        book.Select(row => row[0]).ShouldBe(rows.Select(row => row[0]));
    }

    [Fact]
    public async Task Open_WhenAFilterIsChosen_ShowsAndDownloadsThoseAndCountsEach()
    {
        await using var portal = new PortalFactory();
        await DemoDatabase.PutAsync(portal.Data);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
        var all = await office.OpenAsync("/publication/2023/ledger");
        var lines = all.Html.QuerySelectorAll("tbody tr").Select(row => (Name: row.QuerySelector("th")!.TextContent, Timing: row.QuerySelectorAll("td")[2].TextContent)).ToList();
        var missing = lines.Where(line => line.Timing.StartsWith("未公布", StringComparison.Ordinal)).Select(line => line.Name).ToList();
        missing.Count.ShouldBeInRange(1, lines.Count - 1);

        var page = await office.OpenAsync("/publication/2023/ledger?show=missing");

        page.Html.QuerySelectorAll("tbody th").Select(name => name.TextContent).ShouldBe(missing);
        page.One(".rp-filters [aria-current]").TextContent.ShouldBe($"未公布 {missing.Count}");
        page.Html.QuerySelectorAll("nav.rp-filters[aria-label='筛选'] a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
        [
            ("/publication/2023/ledger", $"全部 {lines.Count}"), ("/publication/2023/ledger?show=late", $"逾期 {missing.Count}"), ("/publication/2023/ledger?show=missing", $"未公布 {missing.Count}"),
            ("/publication/2023/ledger?show=out", $"已公布 {lines.Count - missing.Count}"),
        ]);
        page.One("a[href='/publication/2023/ledger.xlsx?show=missing']").TextContent.ShouldBe($"导出所列{missing.Count}份（Excel）");
        var csv = await office.OpenAsync("/publication/2023/ledger.csv?show=missing");
        csv.Answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("publications-2023-missing.csv");
        UploadedTable.Read(await csv.Answer.Content.ReadAsByteArrayAsync(Cancel)).Rows.Skip(1).Select(row => row[0]).ShouldBe(missing);
        UploadedTable.Read(await (await office.OpenAsync("/publication/2023/ledger.xlsx?show=out")).Answer.Content.ReadAsByteArrayAsync(Cancel)).Rows.Count.ShouldBe(lines.Count - missing.Count + 1);
        (await office.OpenAsync("/publication/2023/ledger?show=nothing")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(lines.Count, "what nobody knows is everything");
        (await office.OpenAsync("/publication/2023/ledger?show=changed")).Text(".rp-notice").ShouldBe("没有这样的报告。");
    }

    [Fact]
    public async Task Open_WhenTheCountyPublishesElsewhere_JudgesByWhatIsRegistered()
    {
        await using var portal = new PostedElsewhere();
        await DemoDatabase.PutAsync(portal.Data);
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
        await office.SubmitAsync(await office.OpenAsync("/publication/2023/education-sports"), ".rp-post", ("Address", Address), ("PostedOn", "2024-02-01"));

        var page = await office.OpenAsync("/publication/2023/ledger");

        Cells(page, "教育体育局")[..3].ShouldBe(["2024-01-31", "2024-02-01", "逾期1天"]);
        Cells(page, "自然资源局").ShouldSatisfyAllConditions(cells => cells[1].ShouldBe("—"), cells => cells[2].ShouldStartWith("未公布"), cells => cells[4].ShouldBe("本网站的报告网页"));
        (await office.OpenAsync("/publication/2023")).Html.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("教育体育局", StringComparison.Ordinal)).TextContent.ShouldContain("2024-02-01");
    }

    [Fact]
    public async Task Open_WhenAReportWasCorrectedAndAnotherWithdrawn_SaysBoth()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        await world.PublishAsync(report, await world.CompileAsync(report));
        report.Withdraw("含有个人信息", CountyWorld.Now);
        await world.Db.SaveAsync(new("office", CountyWorld.Now), Cancel);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        var ledger = await world.Get<LedgerReader>().ReadAsync(new(2022), Cancel);

        var row = LedgerTable.Write(ledger!.Lines, world.Get<IStringLocalizer<PortalText>>())[1].ToList();
        row.Slice(2, 2).ShouldBe(["2023-03-28", "按时"], "a correction is no later publication");
        row.Slice(5, 3).ShouldBe(["2", "第2版，2023-06-01，数据更正：数据更正", "已于2023-06-01撤下：含有个人信息"]);
    }

    [Fact]
    public async Task Open_WhenNothingIsOut_SaysSo()
    {
        await using var world = new Review.ReviewWorld();
        await world.PrepareAsync();
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync("/publication/2023/ledger");

        page.Text(".rp-empty h2").ShouldBe("还没有公布报告");
        Cells(page, "财政局")[2].ShouldBe("未公布（未到期）");
        (await office.OpenAsync("/publication/2030/ledger")).Status.ShouldBe(404);
    }

    private static string[] Cells(PortalPage page, string body) =>
        [.. page.Html.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.EndsWith(body, StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private sealed class PortalAddressed : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Mail:PortalAddress", "https://ogi.nanhua.gov.cn/")];
    }

    private sealed class PostedElsewhere : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Publication:PostedElsewhere", "true")];
    }
}
