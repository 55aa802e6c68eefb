using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>What axe finds on a page. It is asked for nothing else: to tell every element that is in order takes longer than to look for those that are not.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Faults = new() { ResultTypes = [ResultType.Violations] };

    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page) =>
        [.. (await page.RunAxe(Faults)).Violations.Select(found => $"{found.Id}: {string.Join(' ', found.Nodes.Select(node => node.Html))}")];
}
