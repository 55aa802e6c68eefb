using ReportPortal.Web.Features.Account;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Coming in by name and password.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();

    public async ValueTask InitializeAsync() => await DemoDatabase.PutAsync(portal.Data);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task SignIn_WhenNameAndPasswordAreRight_ShowsWhoIsIn()
    {
        using var visitor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);

        (await visitor.OpenAsync("/")).Text(".rp-person span").ShouldBe(DemoAccounts.Office.DisplayName);
        var left = await visitor.SubmitAsync(await visitor.OpenAsync("/"), ".rp-person");
        left.Status.ShouldBe(302);
        (await visitor.OpenAsync("/")).Html.QuerySelector("form.rp-person").ShouldBeNull();
    }

    [Theory, InlineData("demo-office"), InlineData("nobody")]
    public async Task SignIn_WhenThePasswordIsWrong_SaysTheSameOfKnownAndUnknownNamesAndWaits(string name)
    {
        using var visitor = new PortalVisitor(portal);
        for (var attempt = 0; attempt < 4; attempt++)
            (await visitor.SignInAsync(name, "wrong")).Text(".rp-summary li").ShouldStartWith("用户名或密码不对");

        (await visitor.SignInAsync(name, "wrong")).Text(".rp-summary li").ShouldBe("尝试次数过多，请在1分钟后再试。");
        (await visitor.SignInAsync(name, DemoAccounts.Password)).Text(".rp-summary li").ShouldBe("尝试次数过多，请在1分钟后再试。");
        portal.Time.Ahead += TimeSpan.FromSeconds(61);
        (await visitor.SignInAsync(name, DemoAccounts.Password)).Status.ShouldBe(name == "nobody" ? 400 : 302);
    }

    [Theory, InlineData("/reports/2022", "/reports/2022"), InlineData("//example.org/", "/review"), InlineData("https://example.org/", "/review"), InlineData(@"/\example.org", "/review")]
    public async Task SignIn_WhenAnAddressIsNamed_GoesThereWithinThePortalOnly(string named, string reached)
    {
        using var visitor = new PortalVisitor(portal);
        var page = await visitor.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(named));

        var answer = await visitor.SubmitAsync(page, "form[action*='sign-in']", ("Name", "demo-office"), ("Password", DemoAccounts.Password));

        answer.Answer.Headers.Location!.OriginalString.ShouldBe(reached);
    }

    [Theory, InlineData(0, 0), InlineData(4, 0), InlineData(5, 1), InlineData(6, 2), InlineData(10, 32), InlineData(11, 60), InlineData(1000, 60)]
    public void WaitAfter_WhenRefusedSoOften_GrowsToAnHour(int refused, int minutes) => SignInThrottle.WaitAfter(refused).ShouldBe(TimeSpan.FromMinutes(minutes));
}
