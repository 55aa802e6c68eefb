using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Coming in with another issuer.</summary>
public sealed class OpenIdConnectTests : IAsyncLifetime
{
    private LocalIssuer issuer = null!;
    private AccountPortal portal = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await LocalIssuer.StartAsync();
        portal = new AccountPortal
        {
            More =
            {
                ["Portal:OpenIdConnect:Authority"] = issuer.Address,
                ["Portal:OpenIdConnect:ClientId"] = LocalIssuer.ClientId,
                ["Portal:OpenIdConnect:ClientSecret"] = LocalIssuer.ClientSecret,
                ["Portal:OpenIdConnect:Name"] = "统一身份认证",
            },
        };
        await portal.MigrateAsync();
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_WhenTheIssuerNamesAPersonOfThePortal_LetsThemInAndLinksThem()
    {
        using var visitor = new PortalVisitor(portal);

        var arrived = await ComeAsync(visitor, "/sample/office");

        arrived.One("meta[http-equiv=refresh]").GetAttribute("content").ShouldBe("0;url=/sample/office");
        (await visitor.OpenAsync("/sample/office")).Status.ShouldBe(200);
        await LinksAsync(1);
        issuer.UserName = "somebody-else-now";
        using var later = new PortalVisitor(portal);
        await ComeAsync(later, "/");
        (await later.OpenAsync("/sample/office")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignIn_WhenThePortalDoesNotKnowThePerson_SaysSoAndMakesNoAccount()
    {
        issuer.UserName = "lisi";
        using var visitor = new PortalVisitor(portal);

        (await ComeAsync(visitor, "/")).Text(".rp-notice").ShouldBe("本网站没有与您的统一身份认证账号对应的账号。请联系县政府办公室。");

        await portal.UseAsync(async db => (await db.Accounts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1));
        await LinksAsync(0);
    }

    [Fact]
    public async Task SignIn_WhenTheNameHasGoneToAnother_RefusesThem()
    {
        using var first = new PortalVisitor(portal);
        await ComeAsync(first, "/");
        issuer.Subject = "subject-2";
        using var second = new PortalVisitor(portal);

        (await ComeAsync(second, "/")).Text(".rp-notice").ShouldStartWith("本网站没有与您的");

        (await second.OpenAsync("/sample/office")).Status.ShouldBe(302);
        await LinksAsync(1);
    }

    [Fact]
    public async Task SignIn_WhenTheAccountIsDeactivated_SaysSo()
    {
        await portal.ChangeAsync("zhangsan", account => account.Deactivate(DateTime.UnixEpoch));
        using var visitor = new PortalVisitor(portal);

        (await ComeAsync(visitor, "/")).Text(".rp-notice").ShouldStartWith("您在本网站的账号已停用");

        (await visitor.OpenAsync("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task SignIn_WhenTheSecondFactorIsOn_AsksForItAsWell()
    {
        await portal.ChangeAsync("zhangsan", account => account.TurnSecondFactorOn(0));
        using var visitor = new PortalVisitor(portal);

        (await ComeAsync(visitor, "/sample/office")).One("meta[http-equiv=refresh]").GetAttribute("content").ShouldBe("0;url=/account/second-factor/sign-in?returnUrl=%2Fsample%2Foffice");

        (await visitor.OpenAsync("/sample/office")).Status.ShouldBe(302);
        (await visitor.OpenAsync("/account/second-factor/sign-in")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignIn_WhenTheTokenIsForged_LetsNobodyIn()
    {
        issuer.Forges = true;
        using var visitor = new PortalVisitor(portal);

        (await ComeAsync(visitor, "/")).Text(".rp-notice").ShouldStartWith("统一身份认证没有让您登录");

        (await visitor.OpenAsync("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Callback_WhenItWasNotAskedFor_LetsNobodyIn()
    {
        using var visitor = new PortalVisitor(portal);

        var refused = await visitor.OpenAsync("/account/openid-connect/callback?code=1&state=2");

        (await visitor.FollowAsync(refused)).Text(".rp-notice").ShouldStartWith("统一身份认证没有让您登录");
    }

    [Fact]
    public async Task Leave_WhenAnotherSiteIsNamed_ComesBackToThePortal()
    {
        using var visitor = new PortalVisitor(portal);

        (await ComeAsync(visitor, "https://example.org/")).One("meta[http-equiv=refresh]").GetAttribute("content").ShouldBe("0;url=/");
    }

    [Fact]
    public async Task Door_WhenNoIssuerIsSet_OffersNone()
    {
        await using var plain = new AccountPortal();
        using var visitor = new PortalVisitor(plain);

        (await visitor.OpenAsync("/account/sign-in")).Html.QuerySelector("a[href*=openid]").ShouldBeNull();
        (await visitor.OpenAsync("/account/openid-connect")).Status.ShouldBe(404);
        (await visitor.OpenAsync("/account/openid-connect/callback?code=1&state=2")).Status.ShouldBe(404);
    }

    private Task LinksAsync(int count) =>
        portal.UseAsync(async db => (await db.Set<IdentityUserLogin<string>>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(count));

    // From the button to the issuer and back, as a browser goes.
    private static async Task<PortalPage> ComeAsync(PortalVisitor visitor, string returnUrl)
    {
        var door = await visitor.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var leaving = await visitor.OpenAsync(door.Address("a[href*=openid]")!);
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await elsewhere.GetAsync(leaving.Answer.Headers.Location, TestContext.Current.CancellationToken)).Headers.Location!;
        return await visitor.FollowAsync(await visitor.OpenAsync(back.PathAndQuery));
    }
}
