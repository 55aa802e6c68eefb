using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Account.Password;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Passwords: which ones are taken, who may change them, and the ones that work once.</summary>
public sealed class PasswordTests : IAsyncLifetime
{
    private const string Own = "five quiet mountain roads";

    private readonly AccountPortal portal = new();

    public PasswordTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");      // the language of the reasons

    public async ValueTask InitializeAsync() => await portal.MigrateAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("short", "新密码太短")]
    [InlineData("1234567890", "这个密码很常见")]
    [InlineData("P@ssw0rd-2026!", "这个密码很常见")]
    [InlineData("Ｑｗｅｒｔｙｕｉｏｐ", "这个密码很常见")]
    [InlineData("xxgk20262026", "这个密码很常见")]
    [InlineData("admin888888", "这个密码很常见")]
    [InlineData("woaini5201314", "这个密码很常见")]
    [InlineData("aaaaaaaaaaaaaaa", "这个密码很常见")]
    [InlineData("abc1abc1abc1", "这个密码很常见")]
    [InlineData("南华县人民政府2026", "这个密码很常见")]
    [InlineData("NanhuaCounty-1", "这个密码很常见")]
    [InlineData("zhangsan2026", "新密码不能是用户名")]
    [InlineData("13987654321", "新密码不能是用户名")]
    [InlineData("三只旧木船停在湖边", "新密码太短")]
    [InlineData("三只旧木船停在湖边上", null)]
    [InlineData("demo-2023-portal", null)]
    [InlineData("onlylowercase letters", null)]
    public async Task FaultOf_WhenAPasswordIsChosen_AsksForLengthAndNotForSigns(string password, string? fault)
    {
        var account = await portal.AddAsync("zhangsan");
        account.PhoneNumber = "13987654321";

        var found = portal.Services.GetRequiredService<PasswordRules>().FaultOf(password, account);

        (found is null).ShouldBe(fault is null, found);
        if (fault is not null)
            found.ShouldStartWith(fault);
    }

    [Fact]
    public async Task Choose_WhenTheOldOneIsRight_KeepsThisSessionAndEndsOthers()
    {
        await portal.AddAsync("zhangsan");
        using var there = await portal.SignInAsync("zhangsan");
        using var here = await portal.SignInAsync("zhangsan");

        var saved = await ChooseAsync(here, AccountPortal.Password, Own, Own);

        (await here.FollowAsync(saved)).Text(".rp-flash").ShouldBe("密码已保存，其他设备上的登录已失效。");
        (await there.OpenAsync("/account")).Status.ShouldBe(302);
        using var stranger = new PortalVisitor(portal);
        (await stranger.SignInAsync("zhangsan", AccountPortal.Password)).Status.ShouldBe(400);
        (await stranger.SignInAsync("zhangsan", Own)).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("wrong", Own, Own, "Old", "现在的密码不对")]
    [InlineData("", Own, Own, "Old", "请填写现在的密码")]
    [InlineData(AccountPortal.Password, Own, "other", "Repeated", "两次输入的新密码不一样")]
    [InlineData(AccountPortal.Password, "", "", "New", "请填写新密码")]
    [InlineData(AccountPortal.Password, AccountPortal.Password, AccountPortal.Password, "New", "新密码和现在的密码一样")]
    public async Task Choose_WhenSomethingIsWrong_SaysItBesideTheFieldAndSendsNoPasswordBack(string old, string chosen, string repeated, string field, string words)
    {
        await portal.AddAsync("zhangsan");
        using var visitor = await portal.SignInAsync("zhangsan");

        var page = await ChooseAsync(visitor, old, chosen, repeated);

        (page.Status, page.Text($"[data-valmsg-for={field}]")).ShouldSatisfyAllConditions(
            () => page.Status.ShouldBe(400), () => page.Text($"[data-valmsg-for={field}]").ShouldStartWith(words));
        page.Html.QuerySelectorAll("input[type=password]").ShouldAllBe(input => !input.HasAttribute("value") || input.GetAttribute("value") == "");
    }

    [Fact]
    public async Task Choose_WhenTheOldOneIsGuessed_WaitsAsAtTheDoor()
    {
        await portal.AddAsync("zhangsan");
        using var visitor = await portal.SignInAsync("zhangsan");
        for (var attempt = 0; attempt < 5; attempt++)
            await ChooseAsync(visitor, "wrong", Own, Own);

        (await ChooseAsync(visitor, AccountPortal.Password, Own, Own)).Text("[data-valmsg-for=Old]").ShouldStartWith("尝试次数过多");
    }

    [Fact]
    public async Task SignIn_WhenThePasswordIsForOnce_LeadsToOnesOwnAndThenOn()
    {
        await portal.AddAsync("zhangsan", portal.Time.GetUtcNow().UtcDateTime.AddDays(1), PortalRole.Coordinator);
        using var visitor = new PortalVisitor(portal);
        var door = await visitor.FollowAsync(await visitor.OpenAsync("/sample/office"));

        var entered = await visitor.SubmitAsync(door, "form[action*='sign-in']", ("Name", "zhangsan"), ("Password", AccountPortal.Password));
        var first = await visitor.FollowAsync(entered);

        first.Text("h1").ShouldBe("设置自己的密码");
        first.Html.QuerySelector("#Old").ShouldBeNull();
        (await visitor.FollowAsync(await visitor.OpenAsync("/sample/office"))).Text("h1").ShouldBe("设置自己的密码");
        var onward = await visitor.SubmitAsync(first, "form.rp-form", ("New", Own), ("Repeated", Own));
        onward.Answer.Headers.Location!.OriginalString.ShouldBe("/sample/office");
        (await visitor.FollowAsync(onward)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignIn_WhenThePasswordForOnceWasUsed_RefusesItInWords()
    {
        await portal.AddAsync("zhangsan", portal.Time.GetUtcNow().UtcDateTime.AddDays(1));
        (await portal.SignInAsync("zhangsan")).Dispose();
        using var visitor = new PortalVisitor(portal);

        (await visitor.SignInAsync("zhangsan", AccountPortal.Password)).Text(".rp-summary li").ShouldStartWith("这个一次性密码已经用过或者过了有效期");
    }

    [Fact]
    public async Task SignIn_WhenThePasswordForOnceHasExpired_RefusesIt()
    {
        await portal.AddAsync("zhangsan", portal.Time.GetUtcNow().UtcDateTime.AddDays(1));
        portal.Time.Ahead += TimeSpan.FromDays(2);
        using var visitor = new PortalVisitor(portal);

        (await visitor.SignInAsync("zhangsan", AccountPortal.Password)).Text(".rp-summary li").ShouldStartWith("这个一次性密码已经用过或者过了有效期");
    }

    private static async Task<PortalPage> ChooseAsync(PortalVisitor visitor, string old, string chosen, string repeated) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/password"), "form.rp-form", ("Old", old), ("New", chosen), ("Repeated", repeated));
}
