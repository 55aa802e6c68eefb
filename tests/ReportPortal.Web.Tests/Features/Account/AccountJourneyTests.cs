using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Account.SecondFactor;
using ReportPortal.Web.Tests.Pages;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>The ways in as a person walks them, in a browser; set PORTAL_PICTURES to a folder to see them.</summary>
public sealed class AccountJourneyTests
{
    private const string Own = "five quiet mountain roads";

    [Fact]
    public async Task Passkey_WhenAdded_LetsOneInWithoutPasswordAndCountsAsBothFactors()
    {
        await using var portal = await AccountBrowser.StartAsync(("Portal:Accounts:SecondFactorFor:0", "Approver"));
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
        var page = await portal.OpenAsync("/account/sign-in?returnUrl=/account/passkeys");
        await GiveAuthenticatorAsync(page);
        await AccountBrowser.EnterAsync(page, "zhangsan");

        await page.FillAsync("form[data-passkey] [name=Name]", "办公室电脑");
        await page.FillAsync("form[data-passkey] [name=Password]", "wrong");
        await page.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(page.Locator("form[data-passkey] [role=alert]")).ToContainTextAsync("现在的密码不对");
        await page.FillAsync("form[data-passkey] [name=Password]", AccountPortal.Password);
        await page.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(page.Locator(".rp-flash")).ToHaveTextAsync("通行密钥已添加，下次可以用它登录。");
        await ShouldBeAccessible(page, "passkeys");

        await portal.ChangeAsync("zhangsan", account => account.Grant(PortalRole.Approver));
        await page.ClickAsync(".rp-person button");
        await page.GotoAsync("/account/sign-in?returnUrl=/sample/office");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync(portal.Address + "/sample/office");
        (await page.ContentAsync()).ShouldContain("office");

        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#passkey-0", "家里的电脑");
        await page.ClickAsync("form[action$='name'] button");
        await Assertions.Expect(page.Locator("#passkey-0")).ToHaveValueAsync("家里的电脑");
        await page.ClickAsync("form[action$='remove'] button");
        await Assertions.Expect(page.Locator(".rp-flash")).ToContainTextAsync("通行密钥已删除");
        await page.ClickAsync(".rp-person button");
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(page.Locator(".rp-notice")).ToContainTextAsync("这个通行密钥在本网站无效");
        await portal.UseAsync(async db => (await db.History.CountAsync(record => record.Subject == "account/zhangsan/passkey", TestContext.Current.CancellationToken)).ShouldBe(2));
    }

    [Fact]
    public async Task Passkey_WhenTheRoleDemandsASecondFactor_IsNotAvoidedByThePassword()
    {
        await using var portal = await AccountBrowser.StartAsync(("Portal:Accounts:SecondFactorFor:0", "Approver"));
        await portal.AddAsync("zhangsan");
        var page = await portal.OpenAsync("/account/sign-in?returnUrl=/account/passkeys");
        await GiveAuthenticatorAsync(page);
        await AccountBrowser.EnterAsync(page, "zhangsan");
        await page.FillAsync("form[data-passkey] [name=Name]", "key");
        await page.FillAsync("form[data-passkey] [name=Password]", AccountPortal.Password);
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync(".rp-passkeys");
        await portal.ChangeAsync("zhangsan", account => account.Grant(PortalRole.Approver));
        await page.ClickAsync(".rp-person button");

        await page.GotoAsync("/account/sign-in");
        await AccountBrowser.EnterAsync(page, "zhangsan");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("改用通行密钥登录");
        await Assertions.Expect(page.Locator("#Code")).ToHaveCountAsync(0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task SecondFactor_WhenSetUpAfterAPasswordForOnce_AsksAtTheDoor(bool scripts)
    {
        await using var portal = await AccountBrowser.StartAsync(("Portal:Accounts:SecondFactorFor:0", "Approver"));
        await portal.AddAsync("zhangsan", portal.Time.GetUtcNow().UtcDateTime.AddDays(1), PortalRole.Approver, PortalRole.Coordinator);
        var page = await portal.OpenAsync("/sample/office", scripts: scripts);

        await AccountBrowser.EnterAsync(page, "zhangsan");
        await ShouldBeAccessible(page, "first-password", scripts);
        await page.FillAsync("#New", Own);
        await page.FillAsync("#Repeated", Own);
        await page.ClickAsync("form.rp-form button");
        var key = (await page.TextContentAsync(".rp-key-text"))!.Replace(" ", "", StringComparison.Ordinal);
        (await page.Locator("img.rp-code-picture").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(50);
        await ShouldBeAccessible(page, "second-factor-setup", scripts);
        await page.FillAsync("#Code", Totp.CodeAt(SecretOf(key), Totp.StepAt(portal.Time.GetUtcNow().UtcDateTime)));
        await page.ClickAsync("form.rp-form button");
        (await page.Locator(".rp-codes code").CountAsync()).ShouldBe(10);
        await ShouldBeAccessible(page, "recovery-codes", scripts);
        await page.ClickAsync("main a.btn");
        (await page.ContentAsync()).ShouldContain("office");

        var another = await portal.OpenAsync("/sample/office", scripts: scripts);
        await AccountBrowser.EnterAsync(another, "zhangsan", Own);
        await ShouldBeAccessible(another, "second-factor-sign-in", scripts);
        await another.FillAsync("#Code", Totp.CodeAt(SecretOf(key), Totp.StepAt(portal.Time.GetUtcNow().UtcDateTime) + 1));
        await another.ClickAsync("form.rp-form button");
        (await another.ContentAsync()).ShouldContain("office");
        await another.GotoAsync("/account/second-factor");
        await ShouldBeAccessible(another, "second-factor-on", scripts);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Door_WhenGuessedAt_LocksInWordsAndIsAccessible(bool scripts)
    {
        await using var portal = await AccountBrowser.StartAsync();
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
        var page = await portal.OpenAsync("/account/sign-in", scripts: scripts);
        await ShouldBeAccessible(page, "sign-in", scripts);
        for (var attempt = 0; attempt < 5; attempt++)
            await AccountBrowser.EnterAsync(page, "zhangsan", "wrong");

        await Assertions.Expect(page.Locator(".rp-summary li")).ToHaveTextAsync("尝试次数过多，请在1分钟后再试。");
        await ShouldBeAccessible(page, "sign-in-locked", scripts);
        portal.Time.Ahead += TimeSpan.FromMinutes(2);
        await AccountBrowser.EnterAsync(page, "zhangsan");
        await page.GotoAsync("/account");
        await ShouldBeAccessible(page, "own", scripts);
        await page.GotoAsync("/en/account");
        await ShouldBeAccessible(page, "own-en", scripts);
        await page.GotoAsync("/account/password");
        await ShouldBeAccessible(page, "password", scripts);
    }

    [Fact]
    public async Task Text_WhenTheSessionEndsOverIt_IsGivenBackAfterSigningInAgain()
    {
        await using var portal = await AccountBrowser.StartAsync();
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
        var page = await portal.OpenAsync("/sample/office/form");
        await AccountBrowser.EnterAsync(page, "zhangsan");
        await page.FillAsync("[name=Words]", "三百二十一");
        await page.FillAsync("[name=Text]", "一行\n又一行");
        await page.FillAsync("[name=Secret]", "never kept");
        await page.CheckAsync("[name=Yes]");
        (await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)")).ShouldNotContain("never kept");

        portal.Time.Ahead += TimeSpan.FromHours(2);
        await page.ClickAsync("#send");
        await Assertions.Expect(page.Locator(".rp-notice")).ToContainTextAsync("刚才提交的内容没有保存");
        await AccountBrowser.EnterAsync(page, "zhangsan");

        await Assertions.Expect(page.Locator("[name=Words]")).ToHaveValueAsync("三百二十一");
        await Assertions.Expect(page.Locator("[name=Text]")).ToHaveValueAsync("一行\n又一行");
        await Assertions.Expect(page.Locator("[name=Yes]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[name=Secret]")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".rp-flash")).ToHaveTextAsync("back");
        await page.ClickAsync("#send");
        await page.WaitForURLAsync("**/form");
        await Assertions.Expect(page.Locator("[name=Words]")).ToHaveValueAsync("");
        (await page.EvaluateAsync<bool>("Object.keys(sessionStorage).some(key => key.startsWith('portal-typed'))")).ShouldBeFalse();
    }

    [Fact]
    public async Task Warning_WhenTheTimeIsNearlyOver_RenewsTheSession()
    {
        await using var portal = await AccountBrowser.StartAsync();
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
        var page = await portal.OpenAsync("/account/sign-in?returnUrl=/account");
        await page.Clock.InstallAsync();
        await AccountBrowser.EnterAsync(page, "zhangsan");
        await Assertions.Expect(page.Locator("#session")).ToBeHiddenAsync();

        portal.Time.Ahead += TimeSpan.FromMinutes(57);
        await page.Clock.FastForwardAsync("57:00");
        await Assertions.Expect(page.Locator("#session")).ToContainTextAsync("登录将在3分钟后失效");
        await ShouldBeAccessible(page, "session-warning");
        await page.ClickAsync("#session button");
        await Assertions.Expect(page.Locator("#session")).ToBeHiddenAsync();

        portal.Time.Ahead += TimeSpan.FromMinutes(30);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("我的账号");
        portal.Time.Ahead += TimeSpan.FromMinutes(61);
        await page.Clock.FastForwardAsync("01:01:00");
        await Assertions.Expect(page.Locator("#session")).ToContainTextAsync("登录已失效");
        await page.ClickAsync("#session a");
        (await page.InputValueAsync("#ReturnUrl")).ShouldBe("/account");
    }

    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    internal static byte[] SecretOf(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    // Axe is a script: without scripts only the picture is taken.
    private static async Task ShouldBeAccessible(IPage page, string name, bool scripts = true)
    {
        foreach (var width in scripts ? Pages.Screens.Inside : [])
        {
            await page.SetViewportSizeAsync(width, 900);
            await AccountBrowser.PictureAsync(page, $"{name}-{width}");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
            (await page.FaultsAsync()).ShouldBeEmpty($"{name} {width}");
        }
    }
}
