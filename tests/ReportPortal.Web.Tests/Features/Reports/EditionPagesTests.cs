using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Tests.Features.Reports;

/// <summary>What becomes of a published report on the public pages: corrected, withdrawn, and as if nothing had been.</summary>
public sealed class EditionPagesTests
{
    private static readonly CellRef Portal = new("channels", "portal", "count");
    private static readonly string[] Files = ["/reports/2022.pdf", "/reports/2022.docx", "/reports/2022.html", "/reports/2022.xlsx", "/reports/2022.csv", "/reports/2022.json"];

    public EditionPagesTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEdition_WhenAnotherHasFollowed_ShowsItAsItWasAndLeadsToTheNewest()
    {
        await using var world = await CountyWorld.OpenAsync();
        var before = await world.Download("/reports/2022.pdf");
        await CorrectAsync(world);

        var old = await world.Open("/reports/2022/editions/1");

        old.Text(".rp-notice").ShouldStartWith("这是第1版，已由第2版更正");
        old.Address(".rp-notice a").ShouldBe("/reports/2022");
        old.Text("article").ShouldContain("3506");
        (old.Address("link[rel=canonical]"), old.One("meta[name=robots]").GetAttribute("content")).ShouldBe(("/reports/2022", "noindex"));
        old.Address(".rp-downloads a").ShouldBe("/reports/2022/editions/1.pdf");
        (await world.Download("/reports/2022/editions/1.pdf")).ShouldBe(before);
        (await world.Download("/reports/2022.pdf")).ShouldNotBe(before);
    }

    [Fact]
    public async Task GetReport_WhenCorrected_ListsItsEditionsWithReasonAndWhatWasCorrected()
    {
        await using var world = await CountyWorld.OpenAsync();
        await CorrectAsync(world);

        var page = await world.Open("/en/reports/2022");

        page.Html.QuerySelectorAll(".rp-editions li > a:first-child").Select(link => link.GetAttribute("href")).ShouldBe(["/en/reports/2022/editions/2", "/en/reports/2022/editions/1"]);
        page.Text(".rp-editions li").ShouldContain("数据更正");
        page.Html.QuerySelector("meta[name=robots]").ShouldBeNull();
        var own = await world.Open("/reports/2022/editions/2");
        own.Html.QuerySelector(".rp-notice a").ShouldBeNull();
        own.Address("link[rel=canonical]").ShouldBe("/reports/2022");
    }

    [Theory]
    [InlineData("/reports/2022/editions/2"), InlineData("/reports/2022/editions/0"), InlineData("/reports/2022/editions/1.exe"), InlineData("/reports/2022/county/editions/1")]
    [InlineData("/reports/2022/nobody/editions/1"), InlineData("/reports/1999/editions/1.pdf"), InlineData("/reports/2022/editions/1.article")]
    public async Task GetEdition_WhenThereIsNone_IsNotFound(string address)
    {
        await using var world = await CountyWorld.OpenAsync();

        (await world.Open(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task CancelCorrection_WhenOneWasUnderWay_LeavesPagesAndFilesAsTheyWere()
    {
        await using var world = await CountyWorld.OpenAsync();
        var before = await EverythingAsync(world);
        var report = await world.ReportAsync();
        await world.CompileAsync(report);
        (await EverythingAsync(world)).ShouldBe(before);

        report.CancelCorrection();
        await world.Db.SaveAsync(Acts.Any, Cancel);

        (await EverythingAsync(world)).ShouldBe(before);
    }

    [Fact]
    public async Task Withdraw_WhenDone_SaysWhatWhenAndWhyInItsPlaceAndRestoringBringsBackTheSame()
    {
        await using var world = await CountyWorld.OpenAsync();
        var before = await EverythingAsync(world);
        var report = await world.Db.Reports.SingleAsync(known => known.Year == new ReportYear(2022) && known.BodyCode == ReportBody.CountyCode, Cancel);
        report.Withdraw("含有不应公开的个人信息", CountyWorld.Now);
        await world.Db.SaveAsync(Acts.Any, Cancel);

        foreach (var address in Files.Concat(["/reports/2022", "/reports/2022/editions/1", "/reports/2022/editions/1.pdf", "/reports/2022/figures", "/reports/2022/figures/channels/portal/count"]))
        {
            var gone = await world.Open(address);
            gone.Status.ShouldBe(410, address);
            foreach (var said in new[] { "2022年度政府信息公开", "2023年6月1日", "含有不应公开的个人信息" })
                gone.Text("main").ShouldContain(said);
        }
        (await world.Open("/")).Text("main").ShouldNotContain("2022年度");
        (await world.Open("/reports")).Text("main").ShouldContain("已撤下");

        report.Restore();
        await world.Db.SaveAsync(Acts.Any, Cancel);

        (await EverythingAsync(world)).ShouldBe(before);
    }

    private static async Task CorrectAsync(CountyWorld world)
    {
        var report = await world.ReportAsync();
        var filing = await world.Db.Filings.Include(filing => filing.Cells).FirstAsync(filing => filing.Year == report.Year, Cancel);
        world.Db.Entry(filing.Cells.Single(known => known.Cell == Portal)).Property(known => known.Amount).CurrentValue += 1000;
        await world.Db.SaveAsync(Acts.Any, Cancel);
        await world.PublishAsync(report, await world.CompileAsync(report));
    }

    private static async Task<string> EverythingAsync(CountyWorld world)
    {
        var told = new List<string>();
        foreach (var address in Files)
            told.Add(CanonicalJson.Digest(await world.Download(address)));
        foreach (var address in new[] { "/", "/reports", "/reports/2022", "/en/reports/2022", "/reports/2022/editions/1" })
            told.Add((await world.Open(address)).Source);
        return string.Join('\n', told);
    }
}
