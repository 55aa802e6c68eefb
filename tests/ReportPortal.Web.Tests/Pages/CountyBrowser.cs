using Microsoft.Playwright;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>A county that begins, on a port of its own, before a browser that runs no scripts; what it shows is looked at by one that does.</summary>
public sealed class CountyBrowser : EmptyCounty, IAsyncLifetime
{
    private static readonly string? Pictures = System.Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    private IPlaywright? playwright;
    private IBrowser? browser;

    public CountyBrowser() => UseKestrel(0);

    public async ValueTask InitializeAsync()
    {
        StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"] });
    }

    /// <summary>Somebody new, without scripts.</summary>
    public Task<IPage> VisitAsync() => browser!.NewPageAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString(), JavaScriptEnabled = false });

    public async Task<IPage> SignInAsync(string name, string password)
    {
        var page = await VisitAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main form button");
        return page;
    }

    /// <summary>What a page shows fits and is accessible on a phone, a tablet and a desk; set PORTAL_PICTURES to a folder to see it.</summary>
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
            (await looker.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
            (await looker.FaultsAsync()).ShouldBeEmpty($"{name} {width}");
        }
        if (Pictures is not null)
            await looker.PdfAsync(new() { Path = Path.Combine(Pictures, $"{name}.pdf"), PreferCSSPageSize = true });
        await looker.CloseAsync();
    }

    /// <summary>How many pages it takes on paper.</summary>
    public async Task<int> PrintedPagesAsync(IPage page)
    {
        var printer = await browser!.NewPageAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString() });
        await printer.GotoAsync("/account/sign-in");
        await printer.SetContentAsync(await page.ContentAsync(), new() { WaitUntil = WaitUntilState.Load });
        using var file = UglyToad.PdfPig.PdfDocument.Open(await printer.PdfAsync(new() { PreferCSSPageSize = true }));
        await printer.CloseAsync();
        return file.NumberOfPages;
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }
}
