namespace ReportPortal.Web.Tests.Features.Reports;

/// <summary>The demonstration's year in the national form: the county's report and those of three bodies.</summary>
public sealed class NationalReportTests(DemoPortal portal)
{
    [Fact]
    public async Task OpenReport_WhenInTheNationalForm_HasItsSixSectionsAndOfficialTables()
    {
        var page = await portal.Open("/reports/2023");

        page.Text("h1").ShouldBe("南华县人民政府2023年政府信息公开工作年度报告");
        page.Html.QuerySelectorAll("article h2").Select(head => head.TextContent).ShouldBe([
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]);
        page.Html.QuerySelectorAll("[data-table=requests] thead tr").Length.ShouldBe(3);
        page.Html.QuerySelectorAll("[data-table=requests] tbody tr").Length.ShouldBe(25);
        page.Html.QuerySelectorAll("[data-table=requests] tbody td").Length.ShouldBe(25 * 7);
        page.Html.QuerySelectorAll("[data-table=disputes] tbody td").Length.ShouldBe(15);
        page.Html.QuerySelectorAll("article tbody td").ShouldAllBe(cell => cell.TextContent.Length > 0);
    }

    [Fact]
    public async Task OpenReport_WhenLastYearWasInAnotherForm_ComparesWhatCountsTheSame() =>
        (await portal.Open("/reports/2023")).Html.QuerySelectorAll("[data-of=change][data-cell='requests/new/total']").Select(change => change.TextContent).ShouldBe(["增加11件"]);

    [Fact]
    public async Task OpenReport_WhenALocalTableIsAskedFor_MarksItAsLocal()
    {
        var page = await portal.Open("/reports/2023");

        page.Text("[data-table=channels] caption").ShouldContain("不属于全国统一格式");
        page.Html.QuerySelectorAll("[data-table=channels] tbody th").Select(row => row.TextContent).ShouldBe(["政府信息门户网站", "政务微博", "政务微信", "抖音号", "其他形式"]);
        page.Html.QuerySelector("[data-table=supplement]").ShouldBeNull();
    }

    [Theory]
    [InlineData("education-sports", "南华县教育体育局")]
    [InlineData("natural-resources", "南华县自然资源局")]
    [InlineData("human-resources", "南华县人力资源和社会保障局")]
    public async Task OpenReport_WhenABodyPublishesItsOwn_ShowsItUnderItsYearAndCode(string code, string name)
    {
        var page = await portal.Open($"/reports/2023/{code}");

        page.Status.ShouldBe(200);
        page.Text("h1").ShouldStartWith(name);
        page.Text(".rp-bodies [aria-current]").ShouldBe(name);
        page.Address(".rp-downloads a").ShouldBe($"/reports/2023/{code}.pdf");
        page.Html.QuerySelectorAll(".rp-bodies a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/reports/2023", "/reports/2023/education-sports", "/reports/2023/human-resources", "/reports/2023/natural-resources"], ignoreOrder: true);
        page.Html.QuerySelector("a[href$=figures]").ShouldBeNull();
    }

    [Fact]
    public async Task OpenReport_WhenABodyTookOverAnother_StartsFromBoth()
    {
        var page = await portal.Open("/reports/2023/human-resources");

        page.Text("[data-cell='documents/normative/in-force']").ShouldBe("3");
    }

    [Theory]
    [InlineData("/reports/2023/county")]
    [InlineData("/reports/2023/civil-affairs")]
    [InlineData("/reports/2022/education-sports")]
    [InlineData("/reports/2023/nobody")]
    [InlineData("/reports/2023/education-sports.article")]
    [InlineData("/reports/2020/figures")]
    [InlineData("/reports/2023/figures/requests/new/nothing")]
    [InlineData("/reports/2023/figures/Requests/new/total")]
    [InlineData("/reports/2023/figures/requests/new")]
    public async Task Open_WhenNothingIsPublishedThere_AnswersThePageNotFound(string address) => (await portal.Open(address)).Status.ShouldBe(404);

    [Fact]
    public async Task OpenFigures_WhenTheCountyBroughtInSources_NamesThoseFirstAndLinksEveryFigure()
    {
        var page = await portal.Open("/reports/2023/figures");

        page.Html.QuerySelectorAll(".rp-links a").Select(link => link.GetAttribute("href")).ShouldBe([
            "/reports/2023/figures/charges/charges/amount", "/reports/2023/figures/disputes/cases/after-upheld", "/reports/2023/figures/disputes/cases/after-total"]);
        page.Html.QuerySelectorAll("a[href^='/reports/2023/figures/requests/']").Length.ShouldBe(25 * 7);
    }

    [Fact]
    public async Task OpenFigure_WhenALeadOfficeKnowsTheWhole_ShowsTheSumBesideItAndTheDifference()
    {
        var page = await portal.Open("/reports/2023/figures/charges/charges/amount");

        page.Text(".rp-figure b").ShouldBe("2857.6125");
        page.Html.QuerySelectorAll(".rp-sum td").Select(cell => cell.TextContent).ShouldBe(["2829.7425", "2857.6125"]);
        page.Html.QuerySelectorAll("tbody tr:not(.rp-sum)")[^1].TextContent.ShouldSatisfyAllConditions(
            line => line.ShouldContain("南华县财政局"), line => line.ShouldContain("2857.6125万元"), line => line.ShouldEndWith("27.87"));
    }

    [Fact]
    public async Task OpenFigure_WhenItWasAdjusted_GivesTheReason()
    {
        var page = await portal.Open("/reports/2023/figures/disputes/cases/after-upheld");

        page.Html.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["1", "1", "2", "-1", "1"]);
        page.Text("tbody").ShouldContain("共同被告");
    }

    [Fact]
    public async Task OpenFigure_WhenItIsComputed_LeadsToWhatItIsComputedFrom()
    {
        var page = await portal.Open("/en/reports/2023/figures/requests/new/total");

        page.Html.QuerySelectorAll(".rp-links a").Length.ShouldBe(6);
        page.Address(".rp-links a").ShouldBe("/en/reports/2023/figures/requests/new/natural");
        page.Text(".rp-zeros summary").ShouldMatch("^Bodies that filed 0 \\([1-9]");
    }
}
