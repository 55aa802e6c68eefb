using Microsoft.Playwright;
using ReportPortal.Web.Tests.Docs;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The pictures of the guides. The journeys take them anew where PORTAL_GUIDE_PICTURES is set to anything.</summary>
public static class GuidePictures
{
    private const int Width = 1000;
    private const int Height = 720;

    private static readonly bool AreTaken = Environment.GetEnvironmentVariable("PORTAL_GUIDE_PICTURES") is { Length: > 0 };

    /// <summary>The top of a page as it is on a desk, or what begins at some element of it.</summary>
    public static async Task TakeAsync(IPage page, string name, int height = Height, string? at = null)
    {
        if (!AreTaken)
            return;
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(Width, height);
        await page.EvaluateAsync("at => at ? document.querySelector(at).scrollIntoView({ behavior: 'instant' }) : scrollTo({ top: 0, behavior: 'instant' })", at);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "guides", "pictures", $"{name}.png") });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
