using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReportPortal.Web.Tests.Pages;

namespace ReportPortal.Web.Tests.Features.Filling;

/// <summary>The county in January 2025 on a port of its own, before a browser. Set PORTAL_PICTURES to a folder to see what it shows.</summary>
public sealed class FillingBrowser : FillingPortal
{
    private static readonly string? Pictures = System.Environment.GetEnvironmentVariable("PORTAL_PICTURES");

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

    /// <summary>What a page shows fits and is accessible on a phone, a tablet and a desk.</summary>
    public async Task ShouldLookGoodAsync(IPage page, string name)
    {
        var looker = await browser!.NewPageAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString() });
        await looker.GotoAsync("/account/sign-in");
        await looker.SetContentAsync(await page.ContentAsync(), new() { WaitUntil = WaitUntilState.Load });
        foreach (var width in Screens.Inside)
        {
            await looker.SetViewportSizeAsync(width, 900);
            if (Pictures is not null)
                await looker.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            (await looker.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name}: {await WidestAsync(looker, width)}");
            (await looker.RunAxe()).Violations.Select(found => $"{name} {width} {found.Id}: {string.Join(' ', found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
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
