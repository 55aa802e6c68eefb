using Microsoft.Extensions.Configuration;

namespace ReportPortal.Web.Tests.Features.Home;

public sealed class FrontPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task OpenFront_WhenNothingIsPublished_SaysSoInChinese()
    {
        var page = await portal.Open("/");

        page.Status.ShouldBe(200);
        page.One("html").GetAttribute("lang").ShouldBe("zh-CN");
        page.Text(".rp-empty h2").ShouldBe("尚未公布年度报告");
        page.Text(".rp-name").ShouldStartWith("南华县政府信息公开");
        page.Source.ShouldContain("尚未公布年度报告");     // as itself, not as &#x…;
    }

    [Theory, InlineData("/en"), InlineData("/en/")]
    public async Task OpenFront_WhenInEnglish_SaysSoInEnglishAndStaysThere(string address)
    {
        var page = await portal.Open(address);

        page.Status.ShouldBe(200);
        page.One("html").GetAttribute("lang").ShouldBe("en");
        page.Text(".rp-empty h2").ShouldBe("No annual report has been published yet");
        page.Text(".rp-name").ShouldStartWith("Nanhua County Open Government Information");
        page.Address(".rp-name").ShouldBe("/en/");
        page.Html.QuerySelectorAll(".rp-nav a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("/en"));
    }

    [Fact]
    public async Task OpenFront_WhenAReportIsPublished_LeadsToItAndToEveryYear()
    {
        var page = await portal.Open("/en/sample/front");

        page.Address(".rp-headline a").ShouldBe("/en/reports/2022");
        page.Text(".rp-meta").ShouldStartWith("Published 28 March 2023");
        page.Text(".rp-key dd").ShouldBe("4782");
        page.Html.QuerySelectorAll(".rp-years a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/en/reports/2022", "/en/reports/2021", "/en/reports/2020"]);
    }

    [Fact]
    public async Task OpenFront_WhenDemoIsOn_SaysThatNothingIsReal() =>
        (await portal.Open("/")).Text(".rp-demo").ShouldBe("演示数据，不是真实报告");

    [Fact]
    public async Task OpenFront_WhenDemoIsOff_HasNoBanner()
    {
        using var real = portal.WithWebHostBuilder(host => host.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection([new("Portal:Demo:Enabled", "false")])));
        var page = await PortalPage.Read(await real.CreateClient().GetAsync("/", TestContext.Current.CancellationToken));

        page.Html.QuerySelector(".rp-demo").ShouldBeNull();
    }

    [Fact]
    public async Task OpenFront_WhenAPageDoesNotExistYet_HasNoLinkToIt()
    {
        var page = await portal.Open("/");

        foreach (var link in page.Html.QuerySelectorAll("header a, main a, footer a"))
            (await portal.Open(link.GetAttribute("href")!.Split('#')[0] is "" ? "/" : link.GetAttribute("href")!)).Status.ShouldBe(200, link.OuterHtml);
    }
}
