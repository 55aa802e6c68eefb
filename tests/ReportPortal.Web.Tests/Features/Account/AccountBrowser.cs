using Microsoft.Playwright;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>A portal of a test's own people on a port, and Chromium before it, which takes the name localhost for a safe place.</summary>
public sealed class AccountBrowser : AccountPortal
{
    private static readonly string? Pictures = System.Environment.GetEnvironmentVariable("PORTAL_PICTURES");
    private static readonly string[] Switches = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public AccountBrowser() => UseKestrel(0);

    /// <summary>The address of the portal by name.</summary>
    public string Address => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    public static async Task<AccountBrowser> StartAsync(params (string Name, string Value)[] settings)
    {
        var started = new AccountBrowser();
        foreach (var (name, value) in settings)
            started.More[name] = value;
        await started.MigrateAsync();
        started.playwright = await Playwright.CreateAsync();
        started.browser = await started.playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
        return started;
    }

    /// <summary>A window of a person's own.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool scripts = true)
    {
        var window = await browser!.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts });
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(address);
        return page;
    }

    public static async Task EnterAsync(IPage page, string name, string password = Password)
    {
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("form[action*='account/sign-in'] button");
    }

    public static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"account-{name}.png"), FullPage = true });
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }
}
