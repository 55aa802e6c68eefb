using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>公布登记, on the sheet of a report and as a list of the year.</summary>
public sealed class PostingTests : IAsyncLifetime
{
    private const string Sheet = "/publication/2023/education-sports", List = "/publication/2023/postings";
    private const string Address = "https://www.nanhua.gov.cn/zwgk/nb/2024/0126/1.html", Other = "https://www.nanhua.gov.cn/zwgk/nb/2024/0128/2.html";

    private readonly PortalFactory portal = new();
    private PortalVisitor office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(portal.Data);
        office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
    }

    [Fact]
    public async Task Register_WhenTyped_StandsOnTheSheetIsMendedAndTakenAwayAndAllOfItIsInTheHistory()
    {
        var before = await office.OpenAsync(Sheet);
        before.Text(".rp-posting").ShouldContain("还没有登记");

        var done = await office.SubmitAsync(before, ".rp-post", ("Address", Address), ("PostedOn", "2024-01-27"));
        done.Status.ShouldBe(302, done.Html.QuerySelector(".rp-summary")?.TextContent);
        var stands = await office.FollowAsync(done);
        stands.Text(".rp-posting p").ShouldBe($"2024-01-27公布于县政府网站： {Address}");
        stands.Address(".rp-posting a").ShouldBe(Address);

        await office.SubmitAsync(stands, ".rp-post", ("PostedOn", "2024-01-28"));
        (await PostingsAsync()).Select(posting => (posting.BodyCode, posting.Address, posting.PostedOn)).ShouldBe([("education-sports", Address, new(2024, 1, 28))]);

        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-unpost")).Status.ShouldBe(302);
        (await PostingsAsync()).ShouldBeEmpty();
        (await office.OpenAsync(Sheet)).Html.QuerySelector(".rp-unpost").ShouldBeNull();

        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);
        var history = (await auditor.OpenAsync("/admin/history")).Text(".rp-history");
        foreach (var said in new[] { "教育体育局", "公布登记", "公布日期", "2024-01-27", "2024-01-28", Address })
            history.ShouldContain(said);
    }

    [Theory]
    [InlineData(Address, "2024-01-25", "#PostedOn", "早于报告定稿的2024-01-26")]
    [InlineData(Address, "2099-01-01", "#PostedOn", "公布日期还没有到")]
    [InlineData(Address, "", "#PostedOn", "没有公布日期")]
    [InlineData("www.nanhua.gov.cn", "2024-01-27", "#Address", "不是网页地址")]
    [InlineData("", "2024-01-27", "#Address", "没有公布地址")]
    public async Task Register_WhenItCannotBe_SaysWhyBesideTheFieldAndKeepsWhatWasTyped(string address, string on, string field, string why)
    {
        var refused = await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-post", ("Address", address), ("PostedOn", on));

        refused.Status.ShouldBe(400);
        var error = refused.One($".rp-summary a[href='{field}']");
        error.TextContent.ShouldContain(why);
        refused.One(field).GetAttribute("aria-invalid").ShouldBe("true");
        (((IHtmlInputElement)refused.One("#Address")).Value, refused.One("#PostedOn").GetAttribute("value")).ShouldBe((address, on));
        (await PostingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sheet_WhenNothingIsPublished_OffersNoRegistrationAndRefusesIt()
    {
        var sheet = await office.OpenAsync("/publication/2023/finance");
        sheet.Html.QuerySelector(".rp-posting").ShouldBeNull();
        var token = (await office.OpenAsync(Sheet)).One("[name=__RequestVerificationToken]").GetAttribute("value")!;

        var refused = await office.PostAsync("/publication/2023/finance/posting", [new("__RequestVerificationToken", token), new("Address", Address), new("PostedOn", "2024-01-27")]);

        (refused.Status, refused.Text(".rp-summary")).ShouldSatisfyAllConditions(page => page.Status.ShouldBe(400), page => page.Item2.ShouldContain("请先公布，再登记"));
    }

    [Fact]
    public async Task Sheet_WhenTheOneWhoSignsLooks_ShowsTheAddressAndNoForm()
    {
        await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-post", ("Address", Address), ("PostedOn", "2024-01-27"));
        using var leader = await PortalVisitor.SignInAsync(portal, DemoAccounts.Leader);

        var sheet = await leader.OpenAsync(Sheet);

        sheet.Address(".rp-posting a").ShouldBe(Address);
        sheet.Html.QuerySelector(".rp-posting form").ShouldBeNull();
    }

    [Fact]
    public async Task List_WhenLinesCannotBeRead_SavesTheOthersAndGivesThoseBackWithLineReasonAndHowToMend()
    {
        var bad = new[]
        {
            $"南华县水利厅\t{Address}\t2024-01-27", $"自然资源局\t{Address}\t2024-13-27", "人力资源和社会保障局\twww.nanhua.gov.cn/1.html\t2024-01-27", $"南华县财政局\t{Address}\t2024-01-27", $"镇\t{Address}\t2024-01-27",
        };
        var typed = $"单位\t地址\t日期\n教育体育局\t{Address}\t2024/1/27\n{string.Join('\n', bad)}\n县政府，{Other}，2024年3月29日\n";

        var answer = await office.SubmitAsync(await office.OpenAsync(List), ".rp-paste-list", ("pasted", typed), ("keep", "true"));

        answer.Status.ShouldBe(400);
        answer.Text(".rp-summary").ShouldContain("有5行读不出");
        var told = answer.Html.QuerySelectorAll(".rp-wrong-lines li").Select(line => line.TextContent).ToList();
        var expected = new[] { ("第3行", "没有应当公布报告的单位叫“南华县水利厅”"), ("第4行", "“2024-13-27”不是日期。请写成2024-01-30"), ("第5行", "以http://或https://开头"), ("第6行", "请先公布，再登记"), ("第7行", "单位") };
        foreach (var ((line, why), index) in expected.Select((one, index) => (one, index)))
            told[index].ShouldSatisfyAllConditions(said => said.ShouldContain(line), said => said.ShouldContain(why), said => said.ShouldContain(bad[index]));
        ((IHtmlTextAreaElement)answer.One("#pasted")).Value.ShouldBe(string.Join('\n', bad));
        (await PostingsAsync()).Select(posting => (posting.BodyCode, posting.Address, posting.PostedOn)).ShouldBe([("county", Other, new(2024, 3, 29)), ("education-sports", Address, new(2024, 1, 27))]);
    }

    [Fact]
    public async Task List_WhenItIsOnlyLookedAt_SaysWhatWouldBecomeOfEachAndSavesNothing()
    {
        await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-post", ("Address", Address), ("PostedOn", "2024-01-27"));

        var look = await office.SubmitAsync(await office.OpenAsync(List), ".rp-paste-list", ("pasted", $"教育体育局\t{Other}\t2024-01-28\n自然资源局\t{Address}\t2024-01-27"));

        look.Status.ShouldBe(200);
        look.Html.QuerySelectorAll(".rp-good-lines tbody tr").Select(row => row.TextContent).ShouldSatisfyAllConditions(
            rows => rows.First().ShouldContain("将改正"), rows => rows.Last().ShouldContain("南华县自然资源局"), rows => rows.Last().ShouldContain("将登记"));
        (await PostingsAsync()).Select(posting => posting.Address).ShouldBe([Address]);

        (await office.SubmitAsync(look, ".rp-paste-list", ("keep", "true"))).Answer.Headers.Location!.OriginalString.ShouldBe("/publication/2023/ledger");
        (await PostingsAsync()).Select(posting => (posting.BodyCode, posting.Address)).ShouldBe([("education-sports", Other), ("natural-resources", Address)]);
    }

    [Theory]
    [InlineData("", "清单是空的")]
    [InlineData("教育体育局 https://a.gov.cn/1 2024-01-27\n南华县教育体育局 https://a.gov.cn/2 2024-01-27", "与第1行是同一个单位")]
    public async Task List_WhenItIsEmptyOrNamesABodyTwice_IsRefused(string typed, string why)
    {
        var answer = await office.SubmitAsync(await office.OpenAsync(List), ".rp-paste-list", ("pasted", typed));

        answer.Status.ShouldBe(400);
        answer.Text("main").ShouldContain(why);
        (await PostingsAsync()).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await portal.DisposeAsync();
    }

    private async Task<List<Posting>> PostingsAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Postings.AsNoTracking().Where(posting => posting.Year == new ReportYear(2023)).OrderBy(posting => posting.BodyCode).ToListAsync(Cancel);
    }
}
