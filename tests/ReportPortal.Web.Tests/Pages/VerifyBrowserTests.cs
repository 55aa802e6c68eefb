using Microsoft.Playwright;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>文件核验 and 门户粘贴稿 in a browser, with scripts and without.</summary>
public sealed class VerifyBrowserTests(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Verify_WhenScriptsRun_SendsTheDigestAndNotTheFile()
    {
        var page = await browser.Look("/verify", 360);
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.Method);

        await ChooseAsync(page, ".rp-verify-file", await browser.Download("/reports/2023.docx"));
        await page.WaitForURLAsync("**/verify?sha256=*");

        (await page.TextContentAsync("#verdict")).ShouldBe("是本门户公布的文件，一字节不差");
        sent.ShouldAllBe(method => method == "GET");
        await ShouldLookGoodAsync(page, 360);
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task Verify_WhenTheFileWasChanged_IsLookedIntoOnceItIsSent(int width)
    {
        var page = await browser.Look("/verify", width);
        byte[] changed = [.. await browser.Download("/reports/2023.docx"), 0];
        await ChooseAsync(page, ".rp-verify-file", changed);
        await page.WaitForURLAsync("**/verify?sha256=*");
        await ShouldLookGoodAsync(page, width);

        await ChooseAsync(page, ".rp-look-into", changed);
        await page.WaitForURLAsync("**/verify");

        (await page.TextContentAsync("#verdict")).ShouldBe("带有本门户的校验码，但不是公布的文件");
        await ShouldLookGoodAsync(page, width);
    }

    [Fact]
    public async Task Verify_WhenNoScriptsRun_SendsTheFile()
    {
        var page = await browser.LookWithoutScripts("/en/verify", 1280);

        await ChooseAsync(page, ".rp-verify-file", await browser.Download("/reports/2022.pdf"));

        (await page.TextContentAsync("#verdict")).ShouldBe("This file was published by this portal, byte for byte");
    }

    [Theory, MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Paste_WhenCopied_GivesTheEditorBothKinds(int width)
    {
        var page = await browser.Look("/account/sign-in", width);
        await page.FillAsync("#Name", DemoAccounts.Office.Name);
        await page.FillAsync("#Password", DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/publication/2023/county/editions/1/paste");
        await ShouldLookGoodAsync(page, width);

        await page.ClickAsync("[data-pastes]");

        var kinds = await page.EvaluateAsync<string[]>("async () => { const [item] = await navigator.clipboard.read(); return Promise.all(['text/html', 'text/plain'].map(async kind => (await item.getType(kind)).text())); }");
        kinds[0].ShouldContain("<table");
        kinds[1].ShouldStartWith("演示数据\n南华县人民政府2023年\n政府信息公开工作年度报告\n");
        kinds[1].ShouldNotContain("<");
    }

    private static async Task ChooseAsync(IPage page, string form, byte[] file)
    {
        await page.SetInputFilesAsync($"{form} input[type=file]", new FilePayload { Name = "report.docx", MimeType = "application/octet-stream", Buffer = file });
        await page.ClickAsync($"{form} button");
    }

    private static async Task ShouldLookGoodAsync(IPage page, int width)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.FaultsAsync()).ShouldBeEmpty();
    }
}
