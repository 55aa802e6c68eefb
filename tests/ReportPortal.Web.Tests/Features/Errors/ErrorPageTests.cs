using ReportPortal.Web.Tests.TestData;

namespace ReportPortal.Web.Tests.Features.Errors;

public sealed class ErrorPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/no-such-page", 404, "没有找到这个页面")]
    [InlineData("/en/no-such-page", 404, "Page not found")]
    [InlineData("/failing/code", 500, "页面出现故障")]
    [InlineData("/en/failing/code", 500, "Something went wrong")]
    [InlineData("/failing/database", 503, "服务暂时不可用")]
    [InlineData("/en/failing/waiting", 503, "The service is briefly unavailable")]
    [InlineData("/failing/request", 400, "无法处理这个请求")]
    [InlineData("/failing/too-often", 429, "操作太频繁")]
    [InlineData("/en/failing/too-often", 429, "Too many attempts")]
    [InlineData("/failing/forbidden", 403, "没有权限打开这个页面")]
    [InlineData("/errors", 404, "没有找到这个页面")]
    public async Task Open_WhenItFails_AnswersItsStatusInTheLanguageAskedFor(string address, int status, string title)
    {
        var page = await portal.Open(address);

        page.Status.ShouldBe(status);
        page.Text("h1").ShouldBe(title);
        page.Source.ShouldNotContain(FailingController.Secret);
        page.Source.ShouldNotContain("   at ");
    }

    [Theory, InlineData("/failing/code", "/"), InlineData("/en/no-such-page", "/en/")]
    public async Task Open_WhenItFails_ShowsAWayOn(string address, string front) =>
        (await portal.Open(address)).Address(".rp-error a").ShouldBe(front);

    [Theory, InlineData("/failing/database"), InlineData("/failing/too-often")]
    public async Task Open_WhenItWillWorkLater_SaysWhenToComeBack(string address) =>
        (await portal.Open(address)).Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));

    [Fact]
    public async Task Post_WhenThePageTakesNoForm_ShowsAPageToo()
    {
        var answer = await portal.Client().PostAsync("/", new StringContent("x"), TestContext.Current.CancellationToken);

        var page = await PortalPage.Read(answer);
        page.Status.ShouldBe(405);
        page.Text("h1").ShouldBe("无法处理这个请求");
    }
}
