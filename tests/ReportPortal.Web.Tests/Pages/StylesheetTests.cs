using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Pages;

public sealed partial class StylesheetTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Read_WhenTheBrowserIsChromium86_DropsNoRule()
    {
        var css = await portal.Client().GetStringAsync("/css/portal.css", TestContext.Current.CancellationToken);

        Newer().Matches(css).Select(match => match.Value).ShouldBeEmpty();
    }

    // Selectors and shorthands of 2021 and later: an older browser throws the whole rule or line away.
    [GeneratedRegex(@":is\(|:where\(|:has\(|(padding|margin|border)-(block|inline)\s*:|inset[a-z-]*\s*:|&\s|@layer|@container|color-mix")]
    private static partial Regex Newer();
}
