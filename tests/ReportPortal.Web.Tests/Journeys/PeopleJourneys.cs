using ReportPortal.Web.Tests.Pages;

namespace ReportPortal.Web.Tests.Journeys;

/// <summary>How a county begins and how its people change, in a browser without scripts.</summary>
public sealed class PeopleJourneys : IAsyncLifetime
{
    private readonly CountyBrowser county = new();

    public ValueTask InitializeAsync() => county.InitializeAsync();

    public ValueTask DisposeAsync() => county.DisposeAsync();

    [Fact]
    public async Task Begin_WhenACountySetsItselfUp_LetsAClerkInByASlip()
    {
        var page = await county.VisitAsync();
        await page.GotoAsync((await county.SetupAddressAsync())!);
        await county.ShouldLookGoodAsync(page, "setup");
        await GuidePictures.TakeAsync(page, "setup");
        await page.ClickAsync("main form button");
        await county.ShouldLookGoodAsync(page, "setup-refused");
        await page.FillAsync("#Departments", "县人民政府办公室,办公室,government-office\n" + string.Join('\n', Enumerable.Range(1, 14).Select(number => $"第{number}局")));
        foreach (var (field, words) in new[] { ("Administrator_DisplayName", "陈静"), ("Compiler_UserName", "office"), ("Compiler_DisplayName", "王强"), ("Signer_UserName", "signer"), ("Signer_DisplayName", "赵敏") })
            await page.FillAsync("#" + field, words);
        await page.ClickAsync("main form button");

        (await page.Locator(".rp-slip").CountAsync()).ShouldBe(17);
        await county.ShouldLookGoodAsync(page, "slips");
        await GuidePictures.TakeAsync(page, "slips", height: 580);
        (await county.PrintedPagesAsync(page)).ShouldBe(3);
        var slip = page.Locator(".rp-slip").Nth(3).Locator("code");

        var clerk = await county.SignInAsync(await slip.Nth(0).TextContentAsync() ?? "", await slip.Nth(1).TextContentAsync() ?? "");

        await clerk.GotoAsync("/admin/users");
        new Uri(clerk.Url).AbsolutePath.ShouldBe("/account/password");
        await clerk.FillAsync("#New", EmptyCounty.Password);
        await clerk.FillAsync("#Repeated", EmptyCounty.Password);
        await clerk.ClickAsync("main form button");
        (await clerk.Locator(".rp-flash").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("密码已保存");
        await clerk.GotoAsync("/account");
        (await clerk.Locator(".rp-facts").TextContentAsync()).ShouldNotBeNull().ShouldContain("填报员");
    }

    [Fact]
    public async Task HandOver_WhenAClerkLeaves_BringsTheNextOneIn()
    {
        await county.PeopleAsync();
        var page = await county.SignInAsync("office", EmptyCounty.Password);
        await page.ClickAsync("a[href='/admin/users']");
        await county.ShouldLookGoodAsync(page, "users");
        await page.ClickAsync("a[href='/admin/users/hand-over']");
        await county.ShouldLookGoodAsync(page, "hand-over-of");
        await page.SelectOptionAsync("#department", "education");
        await page.ClickAsync("main form button");
        await page.FillAsync("#UserName", "sun");
        await page.FillAsync("#Person_DisplayName", "孙丽");
        await page.FillAsync("#Note", "申请件数在信息科的台账里，月底找刘老师核对。");
        await county.ShouldLookGoodAsync(page, "hand-over");
        await GuidePictures.TakeAsync(page, "hand-over");
        await page.ClickAsync("main form button");

        var password = await page.Locator(".rp-slip code").Nth(1).TextContentAsync();
        var next = await county.SignInAsync("sun", password!);
        (await next.Locator(".rp-person span").TextContentAsync()).ShouldBe("孙丽");
        var before = await county.SignInAsync("li", EmptyCounty.Password);
        new Uri(before.Url).AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Manage_WhenAnAdministratorLooksAround_FindsEveryPageInOrder()
    {
        await county.PeopleAsync();
        var page = await county.SignInAsync("admin", EmptyCounty.Password);
        var id = (await county.AccountAsync("li")).Id;
        foreach (var (address, name) in new[] { ("/admin/users", "users-all"), ("/admin/users/new", "user-new"), ($"/admin/users/{id}", "user"), ($"/admin/users/{id}/password", "user-password"), ("/en/admin/users", "users-en") })
        {
            await page.GotoAsync(address);
            await county.ShouldLookGoodAsync(page, name);
            if (name == "users-all")
                await GuidePictures.TakeAsync(page, "users");
        }
        await page.GotoAsync("/admin/users/import");
        await page.FillAsync("#table", "sun,孙丽,填报员,南华县教育体育局、南华县财政局,0878-7221234,\nzhou,周平,处长,,,");
        await page.ClickAsync("form[enctype] button");
        await county.ShouldLookGoodAsync(page, "import");
        await page.ClickAsync("form[action$='done'] button");
        await county.ShouldLookGoodAsync(page, "imported");

        (await page.Locator(".rp-slip").CountAsync()).ShouldBe(1);
    }
}
