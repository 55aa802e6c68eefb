namespace ReportPortal.Web.Tests.Features.Reports;

public sealed class ReportViewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task OpenReport_WhenPublished_SetsDateAndKeyFiguresBetweenTitleAndText()
    {
        var page = await portal.Open("/sample/report");

        var order = page.One("article").Children.Select(child => child.LocalName + "." + child.ClassName).Take(3);
        order.ShouldBe(["h1.", "div.rp-under-title", "p."]);
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Text(".rp-under-title .rp-meta").ShouldContain("2023年3月28日公布");
    }

    [Fact]
    public async Task OpenReport_WhenPublished_EveryLineOfTheContentsLeadsToAHeading()
    {
        var page = await portal.Open("/sample/report");

        var lines = page.Html.QuerySelectorAll(".rp-wide a");
        lines.Length.ShouldBe(6);
        lines.ShouldAllBe(line => page.Html.GetElementById(line.GetAttribute("href")!.TrimStart('#')) != null);
    }

    [Fact]
    public async Task OpenReport_WhenInEnglish_MarksTheReportItselfAsChinese()
    {
        var page = await portal.Open("/en/sample/report");

        page.One("article").GetAttribute("lang").ShouldBe("zh-CN");
        page.One(".rp-under-title").GetAttribute("lang").ShouldBe("en");
        page.Text(".rp-corrected").ShouldBe("Corrected edition (no. 2)");
        page.Address(".rp-downloads a").ShouldBe("/en/reports/2022.pdf");
    }

    [Fact]
    public async Task OpenReport_WhenPublished_SpellsTheDigestInFours() =>
        (await portal.Open("/sample/report")).Text(".rp-side section:last-of-type dd code").ShouldStartWith("9f2c 41aa 07d3");

    [Fact]
    public async Task OpenReports_WhenOneIsCorrected_SaysSo()
    {
        var page = await portal.Open("/sample/reports");

        page.Html.QuerySelectorAll(".rp-years > li").Length.ShouldBe(3);
        page.Html.QuerySelectorAll(".rp-years em").Select(mark => mark.TextContent).ShouldBe(["更正版（第2版）"]);
    }

    [Fact]
    public async Task OpenReports_WhenThereAreNone_SaysSo() =>
        (await portal.Open("/sample/no-reports")).Text(".rp-empty h2").ShouldBe("尚未公布年度报告");
}
