using Microsoft.Playwright;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The pages of the county's frame in a browser: they fit, they are accessible, and two journeys go through them without scripts (axe is one, and so looks elsewhere).</summary>
public sealed class CountyPagesTests(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    private static readonly string[] Addresses =
    [
        "/admin/departments", "/admin/departments/new", "/admin/departments/edit/finance", "/admin/departments/import", "/admin/departments/merge", "/admin/departments/split",
        "/admin/departments/rename", "/admin/departments/undo/civil-affairs/2023-07-01", "/admin/years", "/admin/years/2023", "/admin/years/open?year=2024", "/admin/years/open?year=2024&form=five-section",
        "/admin/years/2023/additions", "/admin/years/2023/guidance", "/admin/calendar/2026", "/admin/settings", "/en/admin/settings",
    ];

    [Theory, MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Look_WhenAnAdministratorOpensThem_FitAndAreAccessible(int width)
    {
        var page = await SignInAsync(await browser.Look("/account/sign-in", width));
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            await Picture(page, address, width);
            if (address == "/admin/settings")
                await GuidePictures.TakeAsync(page, "settings");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
            (await page.FaultsAsync()).ShouldBeEmpty(address);
        }
    }

    [Theory, MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Look_WhenAMergerIsPreviewed_FitsAndIsAccessible(int width)
    {
        var page = await SignInAsync(await browser.Look("/account/sign-in", width));
        await page.GotoAsync("/admin/departments/merge");
        await page.GetByLabel("南华县农业农村局").First.CheckAsync();
        await page.GetByLabel("南华县自然资源局").First.CheckAsync();
        await page.GetByLabel("单位名称").FillAsync("南华县自然资源和农业农村局");
        await page.GetByLabel("生效日").FillAsync("2025-07-01");
        await page.GetByLabel("依据或理由").FillAsync("机构改革");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();

        (await page.Locator(".rp-preview").CountAsync()).ShouldBe(1);
        await Picture(page, "/merge-preview", width);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Journey_WhenTwoBodiesAreMerged_IsLookedAtDoneAndTakenBack()
    {
        var page = await SignInAsync(await browser.LookWithoutScripts("/account/sign-in", 1280));
        await page.GotoAsync("/admin/departments");
        await page.GetByRole(AriaRole.Link, new() { Name = "合并单位" }).ClickAsync();
        await page.GetByLabel("南华县农业农村局").First.CheckAsync();
        await page.GetByLabel("南华县自然资源局").First.CheckAsync();
        await page.GetByLabel("单位名称").FillAsync("南华县自然资源和农业农村局");
        await page.GetByLabel("生效日").FillAsync("2025-07-01");
        await page.GetByLabel("依据或理由").FillAsync("机构改革");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Picture(page, "/journey-merge", 1280);
        await GuidePictures.TakeAsync(page, "merge");
        (await page.Locator(".rp-preview").TextContentAsync()).ShouldNotBeNull().ShouldContain("南华县农业农村局到2025年6月30日为止。");

        await page.GetByRole(AriaRole.Button, new() { Name = "确认合并单位" }).ClickAsync();
        (await page.Locator(".rp-flash").TextContentAsync()).ShouldBe("已办理：合并单位。");
        await page.Locator(".rp-past li").First.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("依据或理由").FillAsync("演练");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();

        (await page.Locator(".rp-flash").TextContentAsync()).ShouldBe("已撤销。");
    }

    [Fact]
    public async Task Journey_WhenAYearIsOpened_IsConfirmedOnceAndHasItsNotice()
    {
        var page = await SignInAsync(await browser.LookWithoutScripts("/account/sign-in", 1280));
        await page.GotoAsync("/admin/years");
        await page.GetByRole(AriaRole.Link, new() { Name = "启用新年度" }).ClickAsync();
        (await page.Locator("h1").TextContentAsync()).ShouldBe("启用2024年度");
        await GuidePictures.TakeAsync(page, "year");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认启用2024年度" }).ClickAsync();

        (await page.Locator(".rp-flash").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("已启用2024年度。");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 Word 文件" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("notice-2024.docx");
        await Picture(page, "/journey-year", 1280);
    }

    private static async Task<IPage> SignInAsync(IPage page)
    {
        await page.FillAsync("#Name", DemoAccounts.Administrator.Name);
        await page.FillAsync("#Password", DemoAccounts.Password);
        await page.ClickAsync("main .btn-primary");
        return page;
    }

    private static async Task Picture(IPage page, string address, int width)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{address.Trim('/').Replace('/', '-').Replace('?', '-')}-{width}.png"), FullPage = true });
    }
}
