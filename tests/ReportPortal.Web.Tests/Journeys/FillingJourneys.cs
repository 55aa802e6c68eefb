using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Tests.Features.Filling;
using ReportPortal.Web.Tests.Pages;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Journeys;

/// <summary>A clerk's year in the browser, with the keyboard alone, without scripts, without a connection, and with a colleague in the same filing.</summary>
public sealed class FillingJourneys(FillingBrowser county) : IClassFixture<FillingBrowser>
{
    private static readonly CellRef Natural = new("requests", "new", "natural");
    private static readonly CellRef Commercial = new("requests", "new", "commercial");

    [Fact]
    public async Task Journey_WhenAClerkUsesTheKeyboardAlone_IsToldOfAnImbalanceAndMendsIt()
    {
        const string body = "development-reform";
        var page = await county.ClerkAsync(body);
        await page.GotoAsync("/filling");
        await county.ShouldLookGoodAsync(page, "filling-mine");
        foreach (var section in new[] { "proactive-disclosure", "remedies", "other-matters" })
        {
            await page.GotoAsync(AddressOf(body, section));
            await page.Locator("form[action$='/zeros'] button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**filled=*");
        }
        await page.GotoAsync(AddressOf(body, "requests-handled"));
        await page.Locator("form[action$='/zeros'] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**filled=*");

        await page.Locator("#requests_new_natural").FocusAsync();
        await page.Keyboard.TypeAsync("５");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("ArrowDown");
        await Saved(page);
        (await page.Locator("#requests_new_total").TextContentAsync()).ShouldBe("7");
        await page.Locator("#beside .is-error").First.WaitForAsync();
        (await page.Locator("#beside").TextContentAsync()).ShouldNotBeNull().ShouldContain("勾稽不平");
        await county.ShouldLookGoodAsync(page, "filling-imbalance");
        await GuidePictures.TakeAsync(page, "filling-table", height: 900);

        await BalanceAsync(page);
        await Saved(page);
        await Assertions.Expect(page.Locator("#beside")).Not.ToContainTextAsync("勾稽不平");

        await page.GotoAsync(AddressOf(body, "texts"));
        await page.FillAsync("#text-overview-text", "2024年，收到申请7件，举办培训3次。" + Overview);
        await page.FillAsync("#text-problems", Problems);
        await page.Locator("#texts .rp-filling-actions .btn-primary").PressAsync("Enter");
        await page.Locator(".rp-numbers").First.WaitForAsync();
        await county.ShouldLookGoodAsync(page, "filling-texts");
        await GuidePictures.TakeAsync(page, "filling-texts", at: "label[for=text-overview-text]");
        await page.Locator("button[value^='bind:overview-text'][value$='{requests/new/total}']").First.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text-overview-text")).ToHaveValueAsync(new Regex(Regex.Escape("{requests/new/total}")));
        await page.Locator("button[value='state:overview-text']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text-overview-text")).ToHaveValueAsync(new Regex(Regex.Escape("{requests/new/total}") + ".*" + Regex.Escape("{stated 3}")));

        await SubmitAsync(page, body);
        (await county.FilingAsync(body)).State.ShouldBe(FilingState.Submitted);
    }

    [Fact]
    public async Task Journey_WhenThereAreNoScripts_IsTheSameWork()
    {
        const string body = "human-resources";
        var page = await county.ClerkAsync(body, scripts: false);
        foreach (var section in new[] { "proactive-disclosure", "requests-handled", "remedies", "other-matters" })
        {
            await page.GotoAsync(AddressOf(body, section));
            if (section == "requests-handled")
            {
                await page.FillAsync("#requests_new_natural", "3");
                await page.ClickAsync("#figures .btn-primary");
                (await page.Locator("#requests_new_total").TextContentAsync()).ShouldBe("3");
            }
            await page.ClickAsync("form[action$='/zeros'] button");
        }
        await page.GotoAsync(AddressOf(body, "requests-handled"));
        (await page.Locator("#beside").TextContentAsync()).ShouldNotBeNull().ShouldContain("勾稽不平");
        await BalanceAsync(page);
        await page.ClickAsync("#figures .btn-primary");
        (await page.Locator("#beside").TextContentAsync()).ShouldNotBeNull().ShouldNotContain("勾稽不平");
        await page.GotoAsync(AddressOf(body, "texts"));
        await page.FillAsync("#text-overview-text", Overview);
        await page.FillAsync("#text-problems", Problems);
        await page.ClickAsync("#texts .rp-filling-actions .btn-primary");

        await SubmitAsync(page, body);
        await county.ShouldLookGoodAsync(page, "filling-submitted");
        await page.ClickAsync("form[action$='/recall'] button");
        (await county.FilingAsync(body)).State.ShouldBe(FilingState.Draft, "what was not reviewed can be taken back");
        await page.GotoAsync(AddressOf(body, "preview"));
        await county.ShouldLookGoodAsync(page, "filling-preview");
        await page.GotoAsync(AddressOf(body, "sign-off"));
        await county.ShouldLookGoodAsync(page, "filling-sign-off");
    }

    [Fact]
    public async Task Journey_WhenTheConnectionIsCutAndTheTabClosed_LosesNothing()
    {
        const string body = "market-regulation";
        var page = await county.ClerkAsync(body);
        await page.GotoAsync(AddressOf(body, "requests-handled"));
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, "requests_new_natural", "11");
        await TypeAsync(page, "requests_new_commercial", "4");
        await page.Locator("#saving b.rp-late").WaitForAsync();
        await county.ShouldLookGoodAsync(page, "filling-away");
        await page.CloseAsync();

        await page.Context.SetOfflineAsync(false);
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(AddressOf(body, "requests-handled"));
        await Saved(again);

        (await again.InputValueAsync("#requests_new_natural")).ShouldBe("11");
        var filing = await county.FilingAsync(body);
        (filing.Sheet[Natural], filing.Sheet[Commercial]).ShouldBe((Figure.Of(11), Figure.Of(4)));
        (await again.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('portal-cells:')).length")).ShouldBe(0, "what is confirmed is wiped");
    }

    [Fact]
    public async Task Journey_WhenTwoClerksAreInOneFiling_OnlyTheSameCellIsAConflict()
    {
        const string body = "housing-construction";
        var (one, other) = (await county.ClerkAsync(body), await county.ClerkAsync(body));
        foreach (var page in new[] { one, other })
            await page.GotoAsync(AddressOf(body, "requests-handled"));
        await TypeAsync(one, "requests_new_natural", "5");
        await Saved(one);
        await TypeAsync(other, "requests_new_commercial", "2");
        await Saved(other);
        await TypeAsync(other, "requests_new_natural", "6");
        await other.Locator("#requests_new_natural[aria-invalid]").WaitForAsync();

        (await other.Locator("#requests_new_natural_note").TextContentAsync()).ShouldNotBeNull().ShouldContain("已改为“5”");
        await county.ShouldLookGoodAsync(other, "filling-conflict");
        var filing = await county.FilingAsync(body);
        (filing.Sheet[Natural], filing.Sheet[Commercial]).ShouldBe((Figure.Of(5), Figure.Of(2)), "never a silent overwrite");
        await TypeAsync(other, "requests_new_natural", "6");
        await Saved(other);
        (await county.FilingAsync(body)).Sheet[Natural].ShouldBe(Figure.Of(6));
    }

    [Fact]
    public async Task Paste_WhenABlockComesFromASpreadsheet_FillsTheCells()
    {
        const string body = "longchuan";
        var page = await county.ClerkAsync(body);
        await page.GotoAsync(AddressOf(body, "requests-handled"));
        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.setData('text', '1\t2\t3\t\t5\r\n4\t5\t6\r\n');
              document.getElementById('requests_new_natural').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Saved(page);

        (await page.Locator("#requests_new_total").TextContentAsync()).ShouldBe("11");
        (await county.FilingAsync(body)).Sheet[new("requests", "carried-in", "research")].ShouldBe(Figure.Of(6));
    }

    private async Task SubmitAsync(IPage page, string body)
    {
        await page.GotoAsync(AddressOf(body, "submit"));
        await county.ShouldLookGoodAsync(page, "filling-submit");
        await FillingBrowser.SubmitAsync(page);
    }

    /// <summary>Everything that came in, or was carried over, was granted.</summary>
    private static async Task BalanceAsync(IPage page)
    {
        foreach (var column in new[] { "natural", "commercial", "research", "welfare", "legal", "other" })
        {
            var came = new[] { "new", "carried-in" }.Select(async row => int.Parse(await page.InputValueAsync($"#requests_{row}_{column}"), CultureInfo.InvariantCulture));
            await TypeAsync(page, $"requests_granted_{column}", (await Task.WhenAll(came)).Sum().ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Locator("#" + field).SelectTextAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static Task Saved(IPage page) => page.Locator("#saving b", new() { HasTextString = "全部已保存" }).WaitForAsync();
}
