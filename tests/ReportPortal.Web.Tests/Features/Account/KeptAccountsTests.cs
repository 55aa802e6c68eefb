using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Account.SecondFactor;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Admin;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Everybody may come in with the accounts of the demonstration, so nobody may shut them.</summary>
public sealed class KeptAccountsTests : IAsyncLifetime
{
    private const string Refusal = "演示账号的密码、两步验证、通行密钥和角色不能修改";

    private AdminWorld world = null!;
    private PortalVisitor visitor = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await AdminWorld.OpenAsync();
        visitor = await world.SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Password_WhenOfTheDemonstration_StaysAsItIs()
    {
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/account/password"), "main form",
            ("Old", DemoAccounts.Password), ("New", "five quiet mountain roads"), ("Repeated", "five quiet mountain roads"));

        answer.Status.ShouldBe(400);
        answer.Text(".rp-summary li").ShouldStartWith(Refusal);
        using var next = await world.SignInAsync();
        (await next.OpenAsync("/account")).Text("section[aria-labelledby=ways-in] .rp-hint").ShouldStartWith(Refusal);
    }

    [Fact]
    public async Task SecondFactor_WhenOfTheDemonstration_IsNotTurnedOn()
    {
        var page = await visitor.OpenAsync("/account/second-factor");
        var secret = AccountJourneyTests.SecretOf(page.Text(".rp-key-text").Replace(" ", "", StringComparison.Ordinal));

        var answer = await visitor.SubmitAsync(page, "form.rp-form", ("Code", Totp.CodeAt(secret, Totp.StepAt(world.Time.GetUtcNow().UtcDateTime))));

        answer.Status.ShouldBe(400);
        answer.Text(".rp-summary li").ShouldStartWith(Refusal);
        using var next = await world.SignInAsync();
    }

    [Fact]
    public async Task Passkey_WhenOfTheDemonstration_IsNotMade()
    {
        var page = await visitor.OpenAsync("/account/passkeys");
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var asked = await visitor.PostAsync("/account/passkeys/creation", [new("__RequestVerificationToken", token), new("Name", "key"), new("Password", DemoAccounts.Password)]);
        var added = await visitor.SubmitAsync(page, "form[data-passkey]", ("Name", "key"), ("Credential", "{}"));

        asked.Status.ShouldBe(400);
        JsonDocument.Parse(asked.Source).RootElement.GetProperty("fault").GetString().ShouldNotBeNull().ShouldStartWith(Refusal);
        added.Status.ShouldBe(400);
        added.Text(".rp-summary li").ShouldStartWith(Refusal);
    }

    [Theory, InlineData("deactivate"), InlineData("password"), InlineData("invitation"), InlineData("second-factor"), InlineData("roles")]
    public async Task Post_WhenTheAdministratorOfTheDemonstrationTriesItOnAnother_IsRefusedInWords(string deed)
    {
        var address = $"/admin/users/{DemoAccounts.Leader.Name}";
        var token = (await visitor.OpenAsync(address)).One("main input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await visitor.PostAsync($"{address}/{deed}", [new("__RequestVerificationToken", token), new("reason", "调离"), new("Roles", "Auditor")]);

        answer.Status.ShouldBe(409);
        answer.Text(".rp-summary li").ShouldStartWith(Refusal);
        (await PortalVisitor.SignInAsync(world, DemoAccounts.Leader)).Dispose();
    }

    [Fact]
    public async Task Import_WhenARowNamesOne_IsRefusedForThatRow()
    {
        var looked = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/users/import"), "form[enctype]", ("table", "demo-leader,赵敏,审计员,,,\nsun,孙丽,审计员,,,"));

        looked.Html.QuerySelectorAll("tr[data-outcome]").Select(row => row.GetAttribute("data-outcome")).ShouldBe(["Refused", "Made"]);
        looked.Text("tr[data-outcome=Refused]").ShouldContain(Refusal);
    }

    [Fact]
    public async Task HandOver_WhenFromOne_IsRefused()
    {
        await world.ChangeAsync(db => db.Accounts.Add(Clerk()));
        var page = await visitor.OpenAsync("/admin/users/hand-over/finance");

        var answer = await visitor.SubmitAsync(page, "main form", ("From", DemoAccounts.Clerk.Name), ("UserName", "sun"), ("Person.DisplayName", "孙丽"));

        answer.Status.ShouldBe(409);
        answer.Text(".rp-summary li").ShouldStartWith(Refusal);
        (await PortalVisitor.SignInAsync(world, DemoAccounts.Clerk)).Dispose();
    }

    [Fact]
    public async Task SecondFactor_WhenASettingDemandsOne_IsNotDemandedOfThem()
    {
        await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings", ("values[Portal-Accounts-SecondFactorFor]", "Administrator"));

        (await visitor.OpenAsync("/admin/users")).Status.ShouldBe(200);
        using var next = await world.SignInAsync();
        (await next.OpenAsync("/admin/users")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Post_WhenAnAccountThatAVisitorMade_DoesAllOfIt()
    {
        var made = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/users/new"), "main form", ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("May.Roles", "Auditor"));
        made.Status.ShouldBe(200);
        var address = $"/admin/users/{await world.AskAsync(db => db.Accounts.Where(account => account.UserName == "sun").Select(account => account.Id).SingleAsync(Cancel))}";
        var slip = await visitor.SubmitAsync(await visitor.OpenAsync(address + "/password"), "form[action$='/password']");
        using var sun = new PortalVisitor(world);
        (await sun.SignInAsync("sun", slip.Html.QuerySelectorAll(".rp-slip code")[1].TextContent)).Status.ShouldBe(302);

        var chosen = await sun.SubmitAsync(await sun.OpenAsync("/account/password"), "main form", ("New", "five quiet mountain roads"), ("Repeated", "five quiet mountain roads"));
        var gone = await visitor.SubmitAsync(await visitor.OpenAsync(address), "form[action$='deactivate']", ("reason", "试用"));

        chosen.Status.ShouldBe(302);
        gone.Status.ShouldBe(302);
    }

    private static Data.Accounts.PortalAccount Clerk()
    {
        var clerk = new DemoAccount(DemoAccounts.Clerk.Name, DemoAccounts.Clerk.DisplayName, [PortalRole.Clerk], ["finance"]);
        return clerk.Make(AdminWorld.Now, QuickPasswords.Hasher);
    }
}
