using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Admin.Users;

/// <summary>Who has an account, what they may do, and who decides that.</summary>
public sealed class UsersTests : IAsyncLifetime
{
    private readonly EmptyCounty portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.PeopleAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task New_WhenAnAdministratorMakesAnAccount_ShowsItsSlip()
    {
        using var admin = await portal.VisitorAsync("admin");

        var slip = await admin.SubmitAsync(await admin.OpenAsync("/admin/users/new"), "main form",
            ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("Person.Telephone", "0878-7221234"), ("May.Roles", "Coordinator"), ("May.Departments", "education"));

        slip.Status.ShouldBe(200, slip.Source);
        slip.Text(".rp-slip b").ShouldBe("孙丽");
        var made = await portal.AccountAsync("sun");
        made.Roles.ShouldBe([PortalRole.Coordinator, PortalRole.Clerk], ignoreOrder: true);
        made.OneTimeUntil.ShouldNotBeNull();
        using var sun = new PortalVisitor(portal);
        (await sun.SignInAsync("sun", slip.Html.QuerySelectorAll(".rp-slip code")[1].TextContent)).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("OFFICE", "孙丽", "Auditor", 409, "用户名“OFFICE”已有人使用，请换一个")]
    [InlineData("sun li", "孙丽", "Auditor", 400, "用户名须为2至50个")]
    [InlineData("sun", "=HYPERLINK(1)", "Auditor", 400, "姓名不能超过50个字")]
    [InlineData("sun", "孙丽", "", 409, "请至少选择一个角色或填报单位")]
    [InlineData("sun", "孙丽", "Administrator Coordinator", 409, "“系统管理员”和“县政府办公室经办人”不能是同一个人")]
    [InlineData("sun", "孙丽", "Auditor Approver", 409, "“审计员”不能同时是“签发登记人”")]
    public async Task New_WhenSomethingIsWrong_SaysWhatAndKeepsWhatWasTyped(string name, string displayName, string roles, int status, string said)
    {
        using var admin = await portal.VisitorAsync("admin");

        var page = await admin.SubmitAsync(await admin.OpenAsync("/admin/users/new"), "main form",
            [("UserName", name), ("Person.DisplayName", displayName), .. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => ("May.Roles", role))]);

        page.Status.ShouldBe(status);
        page.Text(".rp-summary li").ShouldStartWith(said);
        page.One("#UserName").GetAttribute("value").ShouldBe(name);
        page.One("#Person_DisplayName").GetAttribute("value").ShouldBe(displayName);
        page.Html.QuerySelectorAll("input[name='May.Roles'][checked]").Length.ShouldBe(roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Index_WhenTheOfficeLooks_ShowsClerksOnly()
    {
        using var office = await portal.VisitorAsync("office");
        using var admin = await portal.VisitorAsync("admin");

        Names(await office.OpenAsync("/admin/users")).ShouldBe(["li", "wang"]);
        Names(await admin.OpenAsync("/admin/users")).ShouldBe(["admin", "li", "office", "signer", "wang"]);
        Names(await admin.OpenAsync("/admin/users?Role=Clerk&Department=finance")).ShouldBe(["wang"]);
        Names(await admin.OpenAsync("/admin/users?Text=芳")).ShouldBe(["li", "wang"]);
        Names(await admin.OpenAsync("/admin/users?State=Inactive")).ShouldBeEmpty();
    }

    [Theory, InlineData("li"), InlineData("signer")]
    public async Task Open_WhenNeitherAdministratorNorOffice_IsRefused(string name)
    {
        using var visitor = await portal.VisitorAsync(name);

        foreach (var address in new[] { "/admin/users", "/admin/users/new", "/admin/users/users.csv", "/admin/users/import", "/admin/users/hand-over/finance" })
            (await visitor.OpenAsync(address)).Status.ShouldBe(403, address);
        (await portal.Open("/admin/users")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Open_WhenAnAuditorLooks_ShowsEverybodyAndNothingToChange()
    {
        await AddAsync("auditor", "周平", PortalRole.Auditor);
        using var auditor = await portal.VisitorAsync("auditor");
        var (clerk, admin) = (await portal.AccountAsync("li"), await portal.AccountAsync("admin"));

        var list = await auditor.OpenAsync("/admin/users");
        var person = await auditor.OpenAsync(list.Address($"tbody a[href$='{clerk.Id}']")!);

        Names(list).ShouldBe(["admin", "auditor", "li", "office", "signer", "wang"]);
        person.One("nav a[href='/admin/users']").GetAttribute("aria-current").ShouldBe("page");
        person.Text("h1").ShouldBe("李芳");
        person.Text(".rp-facts").ShouldContain("南华县教育体育局");
        (await auditor.OpenAsync($"/admin/users/{admin.Id}")).Text(".rp-facts").ShouldContain("系统管理员");
        (await auditor.OpenAsync("/admin/users/users.csv")).Source.ShouldContain("admin,陈静");
        foreach (var page in new[] { list, person })
        {
            page.Html.QuerySelectorAll("main form[method=post], main a[href$='/password'], main a[href$='/new'], main a[href*='import'], main a[href*='hand-over']").ShouldBeEmpty();
            page.Html.QuerySelectorAll("main form[role=search] button, main button").Length.ShouldBe(page == list ? 1 : 0);
        }

        var token = list.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        foreach (var address in new[] { "person", "roles", "deactivate", "reactivate", "second-factor", "password", "invitation" }.Select(deed => $"/admin/users/{clerk.Id}/{deed}")
            .Concat(["/admin/users/new", "/admin/users/import", "/admin/users/import/done", "/admin/users/hand-over/education"]))
            (await auditor.PostAsync(address, [new("__RequestVerificationToken", token), new("DisplayName", "某"), new("reason", "调离")])).Status.ShouldBe(403, address);
        (await portal.AccountAsync("li")).ConcurrencyStamp.ShouldBe(clerk.ConcurrencyStamp);
    }

    [Fact]
    public async Task Post_WhenTheOfficeForgesRolesOrAccounts_ChangesNothing()
    {
        using var office = await portal.VisitorAsync("office");
        var form = await office.OpenAsync("/admin/users/new");
        var token = form.One("main input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var (clerk, admin) = (await portal.AccountAsync("li"), await portal.AccountAsync("admin"));

        (await office.SubmitAsync(form, "main form", ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("May.Roles", "Administrator"))).Status.ShouldBe(403);
        (await Post($"/admin/users/{clerk.Id}/roles", ("Roles", "Coordinator"), ("Departments", "education"))).ShouldBe(403);
        (await Post($"/admin/users/{clerk.Id}/person", ("DisplayName", "李芳"), ("Roles", "Administrator"))).ShouldBe(302);
        foreach (var deed in new[] { "roles", "person", "deactivate", "reactivate", "second-factor", "password", "invitation" })
            (await Post($"/admin/users/{admin.Id}/{deed}", ("DisplayName", "某"), ("reason", "调离"), ("Departments", "education"))).ShouldBe(404, deed);
        (await office.OpenAsync($"/admin/users/{admin.Id}")).Status.ShouldBe(404);
        (await office.OpenAsync($"/admin/users/{admin.Id}/password")).Status.ShouldBe(404);
        (await Post($"/admin/users/hand-over/education", ("From", clerk.Id), ("To", admin.Id))).ShouldBe(404);

        (await portal.AccountAsync("li")).Roles.ShouldBe([PortalRole.Clerk]);
        (await portal.AccountAsync("admin")).ConcurrencyStamp.ShouldBe(admin.ConcurrencyStamp);

        async Task<int> Post(string address, params (string Name, string Value)[] fields) =>
            (await office.PostAsync(address, [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))])).Status;
    }

    [Fact]
    public async Task Roles_WhenOnesOwn_AreNotChanged()
    {
        using var admin = await portal.VisitorAsync("admin");
        var own = await portal.AccountAsync("admin");
        var page = await admin.OpenAsync($"/admin/users/{own.Id}");
        page.Html.QuerySelector("form[action$='roles']").ShouldBeNull();
        var token = page.One("form[action$='person'] input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await admin.PostAsync($"/admin/users/{own.Id}/roles", [new("__RequestVerificationToken", token), new("Roles", "Auditor")]);
        var left = await admin.PostAsync($"/admin/users/{own.Id}/deactivate", [new("__RequestVerificationToken", token), new("reason", "退休")]);

        answer.Status.ShouldBe(409);
        answer.Text(".rp-summary li").ShouldStartWith("自己的角色不能由自己修改");
        left.Text(".rp-summary li").ShouldStartWith("不能停用自己的账号");
    }

    [Fact]
    public async Task Deactivate_WhenAReasonIsGiven_SignsOutAndCanBeTakenBack()
    {
        using var office = await portal.VisitorAsync("office");
        using var clerk = await portal.VisitorAsync("li");
        var address = $"/admin/users/{(await portal.AccountAsync("li")).Id}";

        (await office.SubmitAsync(await office.OpenAsync(address), "form[action$='deactivate']")).Status.ShouldBe(400);
        var told = await office.FollowAsync(await office.SubmitAsync(await office.OpenAsync(address), "form[action$='deactivate']", ("reason", "调离")));

        told.Text(".rp-flash").ShouldBe("已停用“李芳”的账号。");
        (await clerk.OpenAsync("/")).Html.QuerySelector("form.rp-person").ShouldBeNull();
        (await new PortalVisitor(portal).SignInAsync("li", EmptyCounty.Password)).Status.ShouldBe(400);
        await portal.WithAsync(async db => (await db.History.Include(record => record.Payload).OrderBy(record => record.Sequence).LastAsync(record => record.Subject.StartsWith("account/"), Cancel)).Payload!.Reason.ShouldBe("调离"));
        (await office.SubmitAsync(await office.OpenAsync(address), "form[action$='reactivate']", ("reason", "返岗"))).Status.ShouldBe(302);
        (await new PortalVisitor(portal).SignInAsync("li", EmptyCounty.Password)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task ResetPassword_WhenTheOfficeDoesItFromTheList_TakesTwoClicks()
    {
        using var office = await portal.VisitorAsync("office");
        var list = await office.OpenAsync("/admin/users");

        var asked = await office.OpenAsync(list.Address("tbody tr a[href$='/password']")!);
        var slip = await office.SubmitAsync(asked, "form[action$='/password']");

        slip.Text(".rp-slip b").ShouldBe("李芳");
        (await new PortalVisitor(portal).SignInAsync("li", EmptyCounty.Password)).Status.ShouldBe(400);
        using var clerk = new PortalVisitor(portal);
        (await clerk.SignInAsync("li", slip.Html.QuerySelectorAll(".rp-slip code")[1].TextContent)).Status.ShouldBe(302);
        (await clerk.OpenAsync("/admin/users")).Answer.Headers.Location!.OriginalString.ShouldStartWith("/account/password");
    }

    [Fact]
    public async Task ResetSecondFactor_WhenThereIsOne_TakesAllOfItAway()
    {
        var id = (await portal.AccountAsync("signer")).Id;
        await portal.WithAsync(async db =>
        {
            (await db.Accounts.SingleAsync(account => account.Id == id, Cancel)).TwoFactorEnabled = true;
            db.Add(new IdentityUserToken<string> { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret" });
            db.Add(new IdentityUserPasskey<string> { UserId = id, CredentialId = [1, 2, 3], Data = new() { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], CreatedAt = portal.Time.GetUtcNow() } });
            await db.SaveAsync(new(id, portal.Time.GetUtcNow().UtcDateTime), Cancel);
        });
        using var admin = await portal.VisitorAsync("admin");

        (await admin.SubmitAsync(await admin.OpenAsync($"/admin/users/{id}"), "form[action$='second-factor']")).Status.ShouldBe(302);

        (await portal.AccountAsync("signer")).TwoFactorEnabled.ShouldBeFalse();
        await portal.WithAsync(async db => ((await db.Set<IdentityUserToken<string>>().CountAsync(Cancel)) + (await db.Set<IdentityUserPasskey<string>>().CountAsync(Cancel))).ShouldBe(0));
    }

    [Fact]
    public async Task Export_WhenAsked_HoldsNoSecretAndNoFormula()
    {
        using var admin = await portal.VisitorAsync("admin");

        var file = await admin.OpenAsync("/admin/users/users.csv?State=Any");

        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Source.ShouldContain("li,李芳,填报员,education,,,在用");
        file.Source.ShouldNotContain((await portal.AccountAsync("li")).PasswordHash!);
    }

    private Task AddAsync(string name, string displayName, PortalRole role) => portal.WithAsync(async db =>
    {
        db.Accounts.Add(portal.Person(name, displayName, (role, null)));
        await db.SaveAsync(new(Act.Portal, portal.Time.GetUtcNow().UtcDateTime), Cancel);
    });

    private static IEnumerable<string> Names(PortalPage page) => page.Html.QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent);
}
