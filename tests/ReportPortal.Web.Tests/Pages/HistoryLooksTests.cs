using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The pages of the history, on a phone, a tablet and a desk; set PORTAL_PICTURES to a folder to see them.</summary>
public sealed class HistoryLooksTests(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    private static readonly (string Name, string Address)[] Addresses =
    [
        ("history", "/admin/history"), ("history-figures", "/admin/history?year=2023&unit=finance&kind=filings"), ("history-reports", "/admin/history?kind=reports"),
        ("history-wrong", "/en/admin/history?from=2024-02-01&to=2024-01-01"), ("history-none", "/admin/history?person=demo-auditor"), ("sign-ins", "/admin/history/sign-ins"),
        ("blanking-active", "/admin/history/blank/demo-auditor"), ("blanking", "/admin/history/blank/demo-leader"),
    ];

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    public static TheoryData<int> Widths => Screens.All;

    [Theory, MemberData(nameof(Widths))]
    public async Task Look_WhenAnyWidth_FitsAndIsAccessible(int width)
    {
        await LeaveAsync();
        var page = await browser.Look("/account/sign-in", width);
        await page.FillAsync("#Name", DemoAccounts.Administrator.Name);
        await page.FillAsync("#Password", DemoAccounts.Password);
        await page.ClickAsync(".rp-form button");
        foreach (var (name, address) in Addresses)
        {
            await page.GotoAsync(address);
            if (Pictures is not null)
                await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            if (name == "history-figures")
                await GuidePictures.TakeAsync(page, "history");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
            (await page.FaultsAsync()).ShouldBeEmpty(address);
        }
    }

    // Somebody has left.
    private async Task LeaveAsync()
    {
        await using var scope = browser.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        (await db.Accounts.SingleAsync(account => account.Id == DemoAccounts.Leader.Name, TestContext.Current.CancellationToken)).Deactivate(DateTime.UnixEpoch);
        await db.SaveAsync(new(DemoAccounts.Administrator.Name, browser.Time.GetUtcNow().UtcDateTime) { Reason = "调离", From = "10.20.0.7" }, TestContext.Current.CancellationToken);
    }
}
