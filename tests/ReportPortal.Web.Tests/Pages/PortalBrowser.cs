using Microsoft.Playwright;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The portal with the demonstration on a port of its own, and Debian's Chromium before it.</summary>
public sealed class PortalBrowser : PortalFactory, IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    protected override string Environment => "Development";

    public PortalBrowser() => UseKestrel(0);

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(Data);
        StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
    }

    public async Task<IPage> Look(string address, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser!.NewPageAsync(new()
        {
            BaseURL = ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>The same in a browser that runs no script of a page.</summary>
    public async Task<IPage> LookWithoutScripts(string address, int width)
    {
        var page = await browser!.NewPageAsync(new() { BaseURL = ClientOptions.BaseAddress.ToString(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = false });
        await page.GotoAsync(address);
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }
}
