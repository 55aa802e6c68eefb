using System.Globalization;
using Microsoft.Playwright;
using ReportPortal.Web.Tests.Pages;

namespace ReportPortal.Web.Tests.Features.Filling;

/// <summary>The county in January 2025 on a port of its own, before a browser. Set PORTAL_PICTURES to a folder to see what it shows.</summary>
public sealed class FillingBrowser : FillingPortal
{
    private static readonly string? Pictures = System.Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    private readonly HashSet<string> looked = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public FillingBrowser() => UseKestrel(0);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"] });
    }

    /// <summary>A person at a computer of their own, signed in.</summary>
    public async Task<IPage> SignInAsync(string name, string password, bool scripts = true)
    {
        var computer = await browser!.NewContextAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString(), JavaScriptEnabled = scripts, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await computer.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main .btn-primary");
        return page;
    }

    /// <summary>A new clerk of a body.</summary>
    public async Task<IPage> ClerkAsync(string department, bool scripts = true) => await SignInAsync(await HireAsync(department), Password, scripts);

    /// <summary>Fills in every blank cell of a body with 0, the cells named by their fields with something else, and its texts with sentences in which nothing is wrong; scripts or not.</summary>
    public static async Task FillAsync(IPage page, string department, params (string Field, int Value)[] requests)
    {
        foreach (var section in new[] { "proactive-disclosure", "requests-handled", "remedies", "other-matters" })
        {
            await page.GotoAsync(AddressOf(department, section));
            foreach (var (field, value) in section == "requests-handled" ? requests : [])
                await page.FillAsync($"#requests_{field}", value.ToString(CultureInfo.InvariantCulture));
            if (section == "requests-handled" && requests.Length > 0)
                await page.ClickAsync("#figures .btn-primary");
            if (await page.Locator("form[action$='/zeros'] button").CountAsync() > 0)
                await page.ClickAsync("form[action$='/zeros'] button");
        }
        await page.GotoAsync(AddressOf(department, "texts"));
        await page.FillAsync("#text-overview-text", Overview);
        await page.FillAsync("#text-problems", Problems);
        await page.ClickAsync("#texts .rp-filling-actions .btn-primary");
    }

    /// <summary>Explains what is doubted, signs and submits, on the page where that is done.</summary>
    public static async Task SubmitAsync(IPage page)
    {
        foreach (var reason in await page.Locator("select[name^='Reason[']").AllAsync())
            await reason.SelectOptionAsync("ReasonVolume");
        foreach (var (field, words) in new[] { ("ReviewedBy", "王强"), ("HeadOfUnit", "赵敏"), ("Telephone", "0878-7221000"), ("SignedOn", "2025-01-09") })
            await page.FillAsync("#" + field, words);
        await page.Locator("button[name=keep][value=false]").PressAsync("Enter");
        (await page.Locator(".rp-flash").First.TextContentAsync()).ShouldBe("已报送，等待县政府办公室审核。");
    }

    /// <summary>What a page shows fits and is accessible on a phone, a tablet and a desk.</summary>
    public async Task ShouldLookGoodAsync(IPage page, string name)
    {
        if (!looked.Add(name) && !Screens.AgainAndAgain)
            return;
        var looker = await browser!.NewPageAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString() });
        await looker.GotoAsync("/account/sign-in");
        await looker.SetContentAsync(await page.ContentAsync(), new() { WaitUntil = WaitUntilState.Load });
        foreach (var width in Screens.Inside)
        {
            await looker.SetViewportSizeAsync(width, 900);
            if (Pictures is not null)
                await looker.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            (await looker.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name}: {await WidestAsync(looker, width)}");
            (await looker.FaultsAsync()).ShouldBeEmpty($"{name} {width}");
        }
        await looker.CloseAsync();
    }

    private static Task<string> WidestAsync(IPage page, int width) => page.EvaluateAsync<string>(
        "width => [...document.querySelectorAll('main *')].filter(one => !one.closest('.rp-scroll') && one.getBoundingClientRect().right > width).map(one => one.outerHTML.slice(0, 200)).join(' ')", width);

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }
}
