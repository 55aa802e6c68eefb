using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Tests.TestData;
using UglyToad.PdfPig;

namespace ReportPortal.Rendering.Tests;

/// <summary>What files say of how to compare them, and that they say it the same way each time.</summary>
public sealed class VerificationTests
{
    private static readonly ReportDocument Report = OfficialTables.Whole();
    private static readonly Imprint Imprint = Reports.Imprint with { VerifyAt = "https://www.nanhua.gov.cn/verify" };
    private static readonly string[] Lines = [$"校验码：{Reports.Imprint.Digest}", "核验地址：https://www.nanhua.gov.cn/verify"];

    [Fact]
    public void Render_WhenAPdf_SaysItOnTheLastPage() => PagesThatSayIt(Imprint).ShouldBe([false, false, true]);

    [Fact]
    public void Render_WhenAPdfIsToSayItOnEveryPage_Does() => PagesThatSayIt(Imprint with { DigestOnEveryPage = true }).ShouldBe([true, true, true]);

    [Theory, InlineData("article"), InlineData("html"), InlineData("fragment")]
    public void Render_WhenAPage_SaysItAtTheEnd(string format)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files.Render(format, Report, Imprint)));

        page.QuerySelectorAll("p").TakeLast(2).Select(line => line.TextContent).ShouldBe(Lines);
    }

    [Theory, InlineData("article"), InlineData("html"), InlineData("fragment"), InlineData("pdf"), InlineData("docx")]
    public void Render_WhenThereIsNowhereToVerify_SaysNothingOfIt(string format)
    {
        var without = Files.Render(format, Report, Reports.Imprint);

        Files.Render(format, Report, Reports.Imprint with { DigestOnEveryPage = true, Legend = FigureLegend.Of(Reports.Form) }).ShouldBe(without);
        Encoding.UTF8.GetString(without).ShouldNotContain("校验码");
    }

    [Fact]
    public async Task Render_WhenDoneAgainLaterOnOtherSettings_GivesTheSameBytes()
    {
        var first = Files.Names.Select(format => format.Data).ToDictionary(format => format, format => Files.Render(format, Report));
        await Task.Delay(2100, TestContext.Current.CancellationToken);      // a ZIP counts time in steps of two seconds

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");      // of this test's flow alone
        foreach (var (format, file) in first)
            Files.Render(format, Report).ShouldBe(file, format);
    }

    private static IEnumerable<bool> PagesThatSayIt(Imprint imprint)
    {
        using var pdf = PdfDocument.Open(Files.Render("pdf", Report, imprint));
        return [.. pdf.GetPages().Select(page => Lines.All(line => page.Text.Contains(line, StringComparison.Ordinal)))];
    }
}
