using Microsoft.Playwright;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>Every kind of page, on a phone, a tablet and a desk; set PORTAL_PICTURES to a folder to see them.</summary>
public sealed class LooksTests(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    private static readonly string[] Addresses =
    [
        "/", "/en", "/reports", "/reports/2022", "/en/reports/2022", "/reports/2023", "/reports/2023/human-resources",
        "/reports/2023/figures", "/en/reports/2023/figures/charges/charges/amount", "/reports/2022.html", "/reports/2023.html",
        "/verify", "/en/verify?sha256=0000000000000000000000000000000000000000000000000000000000000000", "/verify?sha256=no-digest",
        "/sample/report", "/sample/no-reports", "/no-such-page", "/failing/database",
    ];

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    public static TheoryData<string, int> Pages { get; } = new(
        from address in Addresses from width in Screens.Widths select (address, width));

    [Theory, MemberData(nameof(Pages))]
    public async Task Look_WhenAnyWidth_FitsAndIsAccessible(string address, int width)
    {
        var page = await browser.Look(address, width);
        await Picture(page, address, $"{width}");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        if (Screens.IsAccessibleWidth(width))
            await ShouldBeAccessible(page);
    }

    [Theory, InlineData("/"), InlineData("/reports/2022"), InlineData("/reports"), InlineData("/no-such-page")]
    public async Task Look_WhenDark_IsAccessible(string address)
    {
        var page = await browser.Look(address, 1280, ColorScheme.Dark);
        await Picture(page, address, "dark");

        await ShouldBeAccessible(page);
    }

    [Fact]
    public async Task Scroll_WhenATableIsTooWide_KeepsTheNamesOfItsRows()
    {
        var page = await browser.Look("/sample/report", 360);
        var table = page.Locator(".rp-scroll").Last;
        var name = table.Locator("tbody th").First;
        await table.ScrollIntoViewIfNeededAsync();
        var before = (await name.BoundingBoxAsync())!.X;

        var scrolled = await table.EvaluateAsync<int>("frame => (frame.scrollLeft = 200, frame.scrollLeft)");
        await Picture(page, "/scrolled", "360");

        scrolled.ShouldBe(200);
        (await name.BoundingBoxAsync())!.X.ShouldBe(before, 1);
    }

    [Theory]
    [InlineData("tbody tr:first-child th", 0.45)]
    [InlineData("tbody tr:nth-child(5) th:last-of-type", 0.45)]
    public async Task Scroll_WhenTheTableOfRequestsIsOnAPhone_KeepsTheNameOfEachRow(string name, double widest)
    {
        var page = await browser.Look("/reports/2023", 360);
        var frame = page.Locator(".rp-scroll:has([data-table=requests])");
        await frame.ScrollIntoViewIfNeededAsync();
        var left = (await frame.BoundingBoxAsync())!;
        await frame.EvaluateAsync("frame => frame.scrollLeft = frame.scrollWidth");
        await Picture(page, "/requests-scrolled", "360");

        var words = (await frame.Locator(name).EvaluateAsync<double[]>(
            "cell => { const range = document.createRange(); range.selectNodeContents(cell); const box = range.getBoundingClientRect(); return [box.left, box.right]; }"))!;
        words[0].ShouldBeGreaterThanOrEqualTo(left.X);
        words[1].ShouldBeLessThanOrEqualTo(left.X + widest * left.Width);
    }

    [Fact]
    public async Task Print_WhenAReport_LeavesOnlyTheDocument()
    {
        var page = await browser.Look("/reports/2022", 1280);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        if (Pictures is not null)
            await page.PdfAsync(new() { Path = Path.Combine(Pictures, "print.pdf"), PreferCSSPageSize = true });

        foreach (var gone in new[] { ".rp-band", ".rp-wide", ".rp-side", ".rp-footer", ".rp-narrow" })
            (await page.Locator(gone).IsVisibleAsync()).ShouldBeFalse(gone);
        (await page.Locator("article").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".rp-demo").IsVisibleAsync()).ShouldBeTrue();
    }

    private static async Task ShouldBeAccessible(IPage page) =>
        (await page.FaultsAsync()).ShouldBeEmpty();

    private static async Task Picture(IPage page, string address, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{address.Trim('/').Replace('/', '-')}-{name}.png"), FullPage = true });
    }
}
