using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>What a session is good for, and how it ends.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string Office = "/sample/office";

    private readonly AccountPortal portal = new();

    public async ValueTask InitializeAsync()
    {
        await portal.MigrateAsync();
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Open_WhenTheRoleWasTakenAway_IsForbiddenAtOnce()
    {
        using var visitor = await portal.SignInAsync("zhangsan");
        (await visitor.OpenAsync(Office)).Status.ShouldBe(200);

        await portal.ChangeAsync("zhangsan", account => account.Revoke(PortalRole.Coordinator));

        (await visitor.OpenAsync(Office)).Status.ShouldBe(403);
        (await visitor.OpenAsync("/account")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Open_WhenTheAccountWasDeactivated_LeadsToTheDoor()
    {
        using var visitor = await portal.SignInAsync("zhangsan");

        await portal.ChangeAsync("zhangsan", account => account.Deactivate(DateTime.UnixEpoch));

        (await visitor.OpenAsync(Office)).Answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
        await portal.ChangeAsync("zhangsan", account => account.Reactivate());
        (await visitor.OpenAsync(Office)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task SignOutEverywhere_WhenSignedInTwice_EndsBoth()
    {
        using var here = await portal.SignInAsync("zhangsan");
        using var there = await portal.SignInAsync("zhangsan");

        var left = await here.SubmitAsync(await here.OpenAsync("/account"), "form[action$='sign-out-everywhere']");

        (await here.FollowAsync(left)).Text(".rp-notice").ShouldBe("已在所有设备上退出登录。");
        (await there.OpenAsync(Office)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task SignIn_WhenACookieLiesThereAlready_GivesANewOne()
    {
        using var first = new PortalVisitor(portal);
        var one = CookieOf(await first.SignInAsync("zhangsan", AccountPortal.Password));
        await first.SubmitAsync(await first.OpenAsync("/"), "form.rp-person");
        var two = CookieOf(await first.SignInAsync("zhangsan", AccountPortal.Password));

        one.ShouldNotBe(two);
        one.ShouldContain("path=/; samesite=strict; httponly");
    }

    [Theory, InlineData(59, 200), InlineData(61, 302)]
    public async Task Open_WhenIdle_EndsAfterAnHour(int minutes, int status)
    {
        using var visitor = await portal.SignInAsync("zhangsan");
        portal.Time.Ahead += TimeSpan.FromMinutes(20);
        await visitor.OpenAsync(Office);

        portal.Time.Ahead += TimeSpan.FromMinutes(minutes);

        (await visitor.OpenAsync(Office)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Open_WhenTheSessionEnded_SaysSoAndComesBack()
    {
        using var visitor = await portal.SignInAsync("zhangsan");
        portal.Time.Ahead += TimeSpan.FromHours(2);

        var door = await visitor.FollowAsync(await visitor.OpenAsync(Office + "?year=2023"));

        door.Text(".rp-notice").ShouldBe("登录已失效，请重新登录。登录后回到刚才的页面。");
        var back = await visitor.SubmitAsync(door, "form[action*='sign-in']", ("Name", "zhangsan"), ("Password", AccountPortal.Password));
        back.Answer.Headers.Location!.OriginalString.ShouldBe(Office + "?year=2023");
    }

    [Fact]
    public async Task Open_WhenNobodyHadSignedIn_SaysNothingOfASession()
    {
        using var visitor = new PortalVisitor(portal);

        (await visitor.FollowAsync(await visitor.OpenAsync(Office))).Html.QuerySelector(".rp-notice").ShouldBeNull();
    }

    [Fact]
    public async Task Send_WhenTheSessionEnded_SaysThatNothingWasSaved()
    {
        using var visitor = await portal.SignInAsync("zhangsan");
        portal.Time.Ahead += TimeSpan.FromHours(2);

        var door = await visitor.FollowAsync(await visitor.PostAsync(Office + "/form", []));

        door.Text(".rp-notice").ShouldStartWith("登录已失效，刚才提交的内容没有保存。");
    }

    [Fact]
    public async Task Continue_WhenSignedIn_AnswersNothingElse()
    {
        using var visitor = await portal.SignInAsync("zhangsan");

        (await visitor.OpenAsync("/account/session")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task SignIn_WhenThereWereOthersBefore_TellsTheLastAndTheRefused()
    {
        (await portal.SignInAsync("zhangsan")).Dispose();
        using var stranger = new PortalVisitor(portal);
        await stranger.SignInAsync("zhangsan", "wrong");

        using var visitor = await portal.SignInAsync("zhangsan");

        var page = await visitor.OpenAsync("/account");
        page.Text(".rp-flash").ShouldMatch("^登录成功。上次登录：.+，来自.+。此后有1次登录未通过");
        page.Html.QuerySelectorAll("tbody tr").Select(row => row.LastElementChild!.TextContent).ShouldBe(["登录成功", "未通过", "登录成功"]);
        (await visitor.OpenAsync("/account")).Html.QuerySelector(".rp-flash").ShouldBeNull();
    }

    private static string CookieOf(PortalPage page) => page.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal));
}
