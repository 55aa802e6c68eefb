using System.Text;
using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The single file, printed by a browser: the pages are those of the PDF.</summary>
public sealed partial class PrintTests(PortalBrowser browser, DemoPortal portal) : IClassFixture<PortalBrowser>
{
    /// <summary>Characters to compare: no more, because the cells of a table's head stand higher or lower with every face, and so are read in another order.</summary>
    private const int FirstWords = 5;

    public static TheoryData<string> Reports { get; } =
        ["2021", "2022", "2023", "2023/education-sports", "2023/natural-resources", "2023/human-resources"];

    [Theory, MemberData(nameof(Reports))]
    public async Task Print_WhenTheFileIsOpened_HasThePagesOfThePdf(string report)
    {
        var page = await browser.Look($"/reports/{report}.html", 1280);

        var (printed, pdf) = (Pages(await page.PdfAsync(new() { PreferCSSPageSize = true })), Pages(await portal.Download($"/reports/{report}.pdf")));

        printed.Select(text => text[..FirstWords]).ShouldBe(pdf.Select(text => text[..FirstWords]));
    }

    [Fact]
    public async Task Print_WhenReadBack_SaysWhatTheFileSays()
    {
        var page = await browser.Look("/reports/2022.html", 1280);
        var texts = await page.Locator("h1, h2, h3, p, caption").AllTextContentsAsync();
        await page.EvaluateAsync("document.body.removeAttribute('data-watermark')");      // it lies between the words of the pages

        var printed = PageNumber().Replace(string.Concat(Pages(await page.PdfAsync(new() { PreferCSSPageSize = true }))), "");

        foreach (var text in texts)
            Plain(printed).ShouldContain(Plain(FinishedPdf.WithoutSpace(text)));
    }

    [Fact]
    public async Task Open_WhenServed_IsStyledAndBreaksNoRule()
    {
        var complaints = new List<string>();
        var page = await browser.Look("about:blank", 360);
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync("/reports/2022.html");

        (await page.Locator("h1").EvaluateAsync<string>("title => getComputedStyle(title).textAlign")).ShouldBe("center");
        complaints.ShouldBeEmpty();
    }

    /// <summary>Chromium writes 人 back as the radical of the same shape.</summary>
    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private static List<string> Pages(byte[] pdf)
    {
        var (status, output) = FinishedPdf.Run(pdf, "pdftotext", "-layout", "FILE", "-");
        status.ShouldBe(0, output);
        return [.. output.Split('\f')[..^1].Select(FinishedPdf.WithoutSpace)];
    }

    [GeneratedRegex("—[0-9]+—")]
    private static partial Regex PageNumber();
}
