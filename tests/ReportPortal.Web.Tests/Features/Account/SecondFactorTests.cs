using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Account.SecondFactor;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Codes of a telephone, and those for the day it is lost.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string Setup = "/account/second-factor";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly AccountPortal portal = new() { More = { ["Portal:Accounts:SecondFactorFor:0"] = "Approver" } };

    private DateTime Now => portal.Time.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync() => await portal.MigrateAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task SignIn_WhenItIsOn_AsksForACodeAndGoesOnWhereOneWanted()
    {
        await portal.AddAsync("zhangsan", PortalRole.Coordinator);
        var (secret, _) = await TurnOnAsync("zhangsan");
        using var visitor = new PortalVisitor(portal);

        var ask = await HalfInAsync(visitor, "zhangsan", "/sample/office");

        (await visitor.OpenAsync("/sample/office")).Status.ShouldBe(302);
        var entered = await SendAsync(visitor, ask, CodeOf(secret));
        entered.Answer.Headers.Location!.OriginalString.ShouldBe("/sample/office");
        (await visitor.FollowAsync(entered)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignIn_WhenACodeIsUsedTwice_RefusesItTheSecondTime()
    {
        await portal.AddAsync("zhangsan");
        var (secret, _) = await TurnOnAsync("zhangsan");
        var code = CodeOf(secret);
        using var first = new PortalVisitor(portal);
        using var second = new PortalVisitor(portal);
        (await SendAsync(first, await HalfInAsync(first, "zhangsan"), code)).Status.ShouldBe(302);

        var refused = await SendAsync(second, await HalfInAsync(second, "zhangsan"), code);

        (refused.Status, refused.Text("[data-valmsg-for=Code]")).ShouldBe((400, "验证码不对或者已经用过。请等手机上出现新的验证码再输入。"));
    }

    [Fact]
    public async Task SignIn_WhenACodeIsUsedByTwoAtOnce_LetsOneIn()
    {
        await portal.AddAsync("zhangsan");
        var (_, codes) = await TurnOnAsync("zhangsan");
        var visitors = Enumerable.Range(0, 4).Select(_ => new PortalVisitor(portal)).ToList();
        var asks = new List<PortalPage>();
        foreach (var visitor in visitors)
            asks.Add(await HalfInAsync(visitor, "zhangsan"));

        var answers = await Task.WhenAll(visitors.Select((visitor, at) => SendAsync(visitor, asks[at], codes[0])));

        answers.Count(answer => answer.Status == 302).ShouldBe(1);
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task SignIn_WhenCodesAreGuessed_WaitsAsForPasswords()
    {
        await portal.AddAsync("zhangsan");
        var (secret, _) = await TurnOnAsync("zhangsan");
        using var visitor = new PortalVisitor(portal);
        var ask = await HalfInAsync(visitor, "zhangsan");
        for (var attempt = 0; attempt < 4; attempt++)
            (await SendAsync(visitor, ask, "000000")).Text("[data-valmsg-for=Code]").ShouldStartWith("验证码不对");

        (await SendAsync(visitor, ask, "000000")).Text("[data-valmsg-for=Code]").ShouldBe("尝试次数过多，请在1分钟后再试。");
        (await SendAsync(visitor, ask, CodeOf(secret))).Status.ShouldBe(400);
        (await visitor.SignInAsync("zhangsan", AccountPortal.Password)).Text(".rp-summary li").ShouldStartWith("尝试次数过多");
    }

    [Fact]
    public async Task SignIn_WhenARecoveryCodeIsUsed_WorksOnceAndSaysHowManyAreLeft()
    {
        await portal.AddAsync("zhangsan");
        var (_, codes) = await TurnOnAsync("zhangsan");
        codes.Distinct().Count().ShouldBe(10);
        using var visitor = new PortalVisitor(portal);

        var entered = await SendAsync(visitor, await HalfInAsync(visitor, "zhangsan"), codes[0].ToUpperInvariant());

        (await visitor.OpenAsync("/account")).Text(".rp-flash").ShouldEndWith("您用了一个备用码，还剩9个。");
        entered.Status.ShouldBe(302);
        using var again = new PortalVisitor(portal);
        (await SendAsync(again, await HalfInAsync(again, "zhangsan"), codes[0])).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Ask_WhenNobodyIsHalfIn_LeadsToTheDoor()
    {
        using var visitor = new PortalVisitor(portal);

        (await visitor.OpenAsync(Setup + "/sign-in?returnUrl=%2Faccount")).Answer.Headers.Location!.OriginalString.ShouldStartWith("/account/sign-in?returnUrl=%2Faccount");
    }

    [Fact]
    public async Task Open_WhenTheRoleDemandsIt_LeadsToTheSetupFirst()
    {
        await portal.AddAsync("zhangsan", PortalRole.Approver, PortalRole.Coordinator);
        using var visitor = await portal.SignInAsync("zhangsan");

        var setup = await visitor.FollowAsync(await visitor.OpenAsync("/sample/office"));

        setup.Text("p").ShouldNotBeNull();
        var (_, _, kept) = await ProveAsync(visitor, setup);
        var onward = kept.Address("main a.btn").ShouldNotBeNull();
        onward.ShouldBe("/sample/office");
        (await visitor.OpenAsync(onward)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task TurnOn_WhenTheCodeDoesNotFit_KeepsTheSecret()
    {
        await portal.AddAsync("zhangsan");
        using var visitor = await portal.SignInAsync("zhangsan");
        var page = await visitor.OpenAsync(Setup);

        var again = await visitor.SubmitAsync(page, "form.rp-form", ("Code", "000000"));

        (again.Status, again.Text(".rp-summary li")).ShouldBe((400, "验证码不对。请检查手机时间是否准确，再输入应用现在显示的六位数字。"));
        again.Text(".rp-key-text").ShouldBe(page.Text(".rp-key-text"));
        (await ProveAsync(visitor, again)).Codes.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Picture_WhenTheSecretIsAnothersOrAltered_IsNotThere()
    {
        await portal.AddAsync("zhangsan");
        await portal.AddAsync("lisi");
        using var one = await portal.SignInAsync("zhangsan");
        using var other = await portal.SignInAsync("lisi");
        var picture = (await one.OpenAsync(Setup)).One("img").GetAttribute("src")!;

        var drawn = await one.OpenAsync(picture);

        (drawn.Status, drawn.Answer.Content.Headers.ContentType!.MediaType).ShouldBe((200, "image/svg+xml"));
        drawn.Source.ShouldStartWith("<svg");
        (await other.OpenAsync(picture)).Status.ShouldBe(404);
        (await one.OpenAsync(picture[..^3])).Status.ShouldBe(404);
    }

    [Fact]
    public async Task TurnOff_WhenThePasswordIsRight_AsksForNoCodeAnyMore()
    {
        await portal.AddAsync("zhangsan");
        using var visitor = await portal.SignInAsync("zhangsan");
        await ProveAsync(visitor, await visitor.OpenAsync(Setup));
        var page = await visitor.OpenAsync(Setup);

        (await visitor.SubmitAsync(page, "form[action$=off]", ("Password", "wrong"))).Status.ShouldBe(400);
        var off = await visitor.SubmitAsync(page, "form[action$=off]", ("Password", AccountPortal.Password));

        (await visitor.FollowAsync(off)).Text(".rp-flash").ShouldBe("两步验证已停用。");
        (await portal.SignInAsync("zhangsan")).Dispose();
        await portal.UseAsync(async db => (await db.Set<IdentityUserToken<string>>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0));
    }

    [Fact]
    public async Task NewCodes_WhenMade_VoidTheOldOnes()
    {
        await portal.AddAsync("zhangsan");
        using var visitor = await portal.SignInAsync("zhangsan");
        var (_, old, _) = await ProveAsync(visitor, await visitor.OpenAsync(Setup));

        var made = await visitor.SubmitAsync(await visitor.OpenAsync(Setup), "form[action$=codes]", ("Password", AccountPortal.Password));

        CodesOn(made).Intersect(old).ShouldBeEmpty();
        using var another = new PortalVisitor(portal);
        (await SendAsync(another, await HalfInAsync(another, "zhangsan"), old[0])).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Save_WhenItIsOn_KeepsNeitherSecretNorCodesReadable()
    {
        await portal.AddAsync("zhangsan");
        var (secret, codes) = await TurnOnAsync("zhangsan");

        await portal.UseAsync(async db =>
        {
            var kept = string.Join(' ', await db.Set<IdentityUserToken<string>>().Select(token => token.Value).ToListAsync(TestContext.Current.CancellationToken));
            var told = string.Join(' ', await db.History.Select(record => record.Payload!.New).ToListAsync(TestContext.Current.CancellationToken));
            foreach (var plain in new[] { Totp.Write(secret), Convert.ToBase64String(secret), codes[0], codes[0].Replace("-", "", StringComparison.Ordinal) })
                (kept + told).ShouldNotContain(plain);
        });
    }

    private static IReadOnlyList<string> CodesOn(PortalPage page) => [.. page.Html.QuerySelectorAll(".rp-codes code").Select(code => code.TextContent)];

    private static Task<PortalPage> SendAsync(PortalVisitor visitor, PortalPage ask, string code) => visitor.SubmitAsync(ask, "form.rp-form", ("Code", code));

    private static byte[] SecretOn(PortalPage page)
    {
        var bits = string.Concat(page.Text(".rp-key-text").Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    // The code that proved the telephone is used up: the next one.
    private string CodeOf(byte[] secret) => Totp.CodeAt(secret, Totp.StepAt(Now) + 1);

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes, PortalPage Page)> ProveAsync(PortalVisitor visitor, PortalPage setup)
    {
        var secret = SecretOn(setup);
        var page = await visitor.SubmitAsync(setup, "form.rp-form", ("Code", Totp.CodeAt(secret, Totp.StepAt(Now))));
        page.Status.ShouldBe(200, page.Source);
        return (secret, CodesOn(page), page);
    }

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(string name)
    {
        using var visitor = await portal.SignInAsync(name);
        var (secret, codes, _) = await ProveAsync(visitor, await visitor.OpenAsync(Setup));
        return (secret, codes);
    }

    private static async Task<PortalPage> HalfInAsync(PortalVisitor visitor, string name, string returnUrl = "/")
    {
        var door = await visitor.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        return await visitor.FollowAsync(await visitor.SubmitAsync(door, "form[action*='sign-in']", ("Name", name), ("Password", AccountPortal.Password)));
    }
}
