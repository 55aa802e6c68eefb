using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Tests.Features.Admin.Settings;

/// <summary>What a county sets while the portal runs.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
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
    public async Task Save_WhenANameAndALimitAreTyped_HoldAtOnceAndCanBeGivenBack()
    {
        var page = await visitor.OpenAsync("/admin/settings");
        page.One("#Portal-County-Name").GetAttribute("value").ShouldBe("南华县");

        var saved = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".rp-settings", ("values[Portal-County-Name]", "北华县"), ("values[Portal-Checks-Factor]", "8")));

        saved.Text(".rp-name").ShouldStartWith("北华县政府信息公开");
        (await world.Open("/")).Text(".rp-name").ShouldStartWith("北华县政府信息公开");
        Limits(world).Factor.ShouldBe(8);
        saved.One("#Portal-County-Name-hint").TextContent.ShouldContain("在本页设置；配置文件中是“南华县”。");
        saved.One("#Portal-County-Office-hint").TextContent.ShouldContain("来自配置文件或默认值。");
        (await world.AskAsync(db => db.Settings.Select(setting => setting.Key).ToListAsync(Cancel))).ShouldBe(["Portal:County:Name", "Portal:Checks:Factor"], ignoreOrder: true);

        var reset = await visitor.FollowAsync(await visitor.SubmitAsync(saved, "#reset", ("key", "Portal:County:Name")));
        reset.Text(".rp-name").ShouldStartWith("南华县政府信息公开");
        (await world.HistoryAsync("setting/Portal:County:Name")).Select(change => (change.Old, change.New)).ShouldBe([(null, """{"Value":"北华县"}"""), ("""{"Value":"北华县"}""", null)]);
    }

    [Theory]
    [InlineData("Portal-County-Name", "", "“县名”不能这样填")]
    [InlineData("Portal-County-Office", " ", "“编制报告的办公室”不能这样填")]
    [InlineData("Portal-Publication-VerifyAt", "www.example.gov.cn/verify", "“核验地址”不能这样填")]
    [InlineData("Portal-Publication-VerifyAt", "ftp://www.example.gov.cn/verify", "“核验地址”不能这样填")]
    [InlineData("Portal-Checks-Factor", "1", "“变化几倍时提示”不能这样填")]
    [InlineData("Portal-Checks-Peers", "many", "“几个同类单位审核通过后才比照”不能这样填")]
    [InlineData("Portal-Checks-Change", "99999999999", "“至少相差多少才提示”不能这样填")]
    public async Task Save_WhenAValueCannotBe_SaysSoKeepsWhatWasTypedAndSavesNothing(string id, string typed, string said)
    {
        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings", ($"values[{id}]", typed), ("values[Portal-County-EnglishName]", "Elsewhere"));

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldStartWith(said);
        page.One($"#{id}").GetAttribute("value").ShouldBe(typed.Trim());
        (await world.AskAsync(db => db.Settings.AnyAsync(Cancel))).ShouldBeFalse();
        (await world.Open("/en")).Text(".rp-name").ShouldNotContain("Elsewhere");
    }

    [Fact]
    public async Task Save_WhenASwitchIsTurned_HoldsAndRefusesWhatItIsNot()
    {
        const string Field = "values[Portal-Publication-DigestOnEveryPage]";
        var page = await visitor.OpenAsync("/admin/settings");

        (await visitor.SubmitAsync(page, ".rp-settings", (Field, "maybe"))).Status.ShouldBe(400);
        var saved = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".rp-settings", (Field, "true")));

        saved.Text("#Portal-Publication-DigestOnEveryPage option[selected]").ShouldBe("每一页都印");
        (await world.AskAsync(db => db.Settings.Select(setting => setting.Value).ToListAsync(Cancel))).ShouldBe(["true"]);
    }

    [Fact]
    public async Task Save_WhenRolesAreTicked_DemandASecondFactorAtOnce()
    {
        const string Field = "values[Portal-Accounts-SecondFactorFor]";
        await world.ChangeAsync(db => db.Accounts.Add(new DemoAccount("sun", "孙丽", [PortalRole.Auditor], []).Make(AdminWorld.Now, QuickPasswords.Hasher)));
        using var sun = new PortalVisitor(world);
        await sun.SignInAsync("sun", DemoAccounts.Password);
        (await sun.OpenAsync("/admin/settings")).Text("#Portal-Accounts-SecondFactorFor p").ShouldBe("没有");

        var saved = await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings", (Field, ""), (Field, "Approver"), (Field, "Auditor")));

        saved.Html.QuerySelectorAll("#Portal-Accounts-SecondFactorFor input[checked]").Select(box => box.GetAttribute("value")).ShouldBe(["Approver", "Auditor"]);
        saved.Text("#Portal-Accounts-SecondFactorFor-hint").ShouldContain("在本页设置");
        (await sun.OpenAsync("/admin/settings")).Answer.Headers.Location!.OriginalString.ShouldStartWith("/account/second-factor");
        (await world.HistoryAsync("setting/Portal:Accounts:SecondFactorFor")).ShouldHaveSingleItem().New.ShouldNotBeNull().ShouldContain("Approver,Auditor");

        await visitor.SubmitAsync(saved, ".rp-settings", (Field, ""));
        (await sun.OpenAsync("/admin/settings")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Save_WhenARoleIsTickedThatIsNone_IsRefused()
    {
        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings", ("values[Portal-Accounts-SecondFactorFor]", "Mayor"));

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldStartWith("“必须使用两步验证的角色”不能这样填");
        page.Address(".rp-summary a").ShouldBe("#Portal-Accounts-SecondFactorFor");
        (await world.AskAsync(db => db.Settings.AnyAsync(Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task With_WhenTheFilesNameOtherRoles_TakesThoseOfThePageAlone()
    {
        await using var portal = new StrictPortal();
        var current = portal.Services.GetRequiredService<CurrentSettings>();
        current.Value.Accounts.SecondFactorFor.ShouldBe([PortalRole.Administrator, PortalRole.Approver]);

        foreach (var (stored, roles) in new[] { ("Auditor", new[] { PortalRole.Auditor }), ("", []) })
            current.With(new Dictionary<string, string> { [CurrentSettings.SecondFactorFor] = stored }).Accounts.SecondFactorFor.ShouldBe(roles);
    }

    [Fact]
    public async Task Save_WhenWhatTheFilesSayIsTyped_KeepsNothing()
    {
        await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings");

        (await world.AskAsync(db => db.Settings.AnyAsync(Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task Read_WhenAnotherProcessHasSaved_HoldsHereAsWell()
    {
        await world.ChangeAsync(db => db.Settings.Add(new() { Key = "Portal:County:Name", Value = "北华县" }));
        (await world.Open("/")).Text(".rp-name").ShouldStartWith("南华县");

        await world.AskAsync(async db => { await world.Services.GetRequiredService<CurrentSettings>().ReadAsync(db, Cancel); return 0; });

        (await world.Open("/")).Text(".rp-name").ShouldStartWith("北华县");
    }

    [Fact]
    public async Task Read_WhenARowIsNoLongerASetting_LeavesAllAsItWas()
    {
        await world.ChangeAsync(db => db.Settings.Add(new() { Key = "Portal:Gone", Value = "1" }));

        await world.AskAsync(async db => { await world.Services.GetRequiredService<CurrentSettings>().ReadAsync(db, Cancel); return 0; });

        (await world.Open("/")).Text(".rp-name").ShouldStartWith("南华县");
    }

    [Fact]
    public async Task Index_WhenAnAuditorLooks_ShowsValuesWithoutFields()
    {
        using var auditor = await PortalVisitor.SignInAsync(world, Web.Features.Publication.DemoAccounts.Auditor);
        var page = await auditor.OpenAsync("/admin/settings");

        page.Text("#Portal-County-Name").ShouldBe("南华县");
        page.Html.QuerySelectorAll("main input, main button").ShouldBeEmpty();
    }

    private sealed class StrictPortal : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Portal:Accounts:SecondFactorFor:0", "Administrator"), new("Portal:Accounts:SecondFactorFor:1", "Approver")];
    }

    private static Domain.Checks.CheckLimits Limits(AdminWorld portal)
    {
        using var scope = portal.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalSettings>().Checks;
    }
}

/// <summary>The delivered placeholder is replaced on the page.</summary>
public sealed class PlaceholderSettingsTests
{
    [Fact]
    public async Task With_WhenNamesAreStored_IsNoLongerThePlaceholder()
    {
        await using var portal = new PlaceholderPortal();
        var current = portal.Services.GetRequiredService<CurrentSettings>();
        current.Value.County.IsPlaceholder.ShouldBeTrue();

        current.Take(new Dictionary<string, string> { ["Portal:County:Name"] = "北华县", ["Portal:County:Government"] = "北华县人民政府", ["Portal:County:Office"] = "北华县人民政府办公室" });

        current.Value.County.IsPlaceholder.ShouldBeFalse();
        current.Files.County.IsPlaceholder.ShouldBeTrue();
    }

    private sealed class PlaceholderPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection(
                [new("Portal:County:Name", "某县"), new("Portal:County:Government", "某县人民政府"), new("Portal:County:Office", "某县人民政府办公室")]));
        }
    }
}
