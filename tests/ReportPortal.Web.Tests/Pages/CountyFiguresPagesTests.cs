using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Filling;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>Notices and the county's figures before publication in a browser: they fit and are accessible.</summary>
public sealed class CountyFiguresPagesTests(FillingBrowser county) : IClassFixture<FillingBrowser>
{
    private static readonly string[] Addresses =
    [
        "/filling", "/review/2024", "/notices", "/notices/press/2024", "/compilation/2023/sources", "/compilation/2023/sources?edit=charges/charges/amount", "/en/compilation/2023/sources",
        "/compilation/2023/figures", "/compilation/2024/figures", "/compilation/2023/figures/charges/charges/amount", "/compilation/2023/figures/requests/new/total",
    ];

    [Fact]
    public async Task Look_WhenTheOfficeOpensThem_FitAndAreAccessible()
    {
        await using (var scope = county.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Notifier>().TellDueAsync(TestContext.Current.CancellationToken);
        var page = await county.SignInAsync(DemoAccounts.Office.Name, DemoAccounts.Password);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            await county.ShouldLookGoodAsync(page, "county-figures" + address.Replace('/', '-').Replace('?', '-'));
        }
    }
}
