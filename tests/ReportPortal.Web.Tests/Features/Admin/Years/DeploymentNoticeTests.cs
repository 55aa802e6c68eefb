using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Web.Tests.Features.Admin.Years;

/// <summary>The notice with which a year begins, as a Word file.</summary>
public sealed class DeploymentNoticeTests : IAsyncLifetime
{
    private AdminWorld world = null!;
    private PortalVisitor visitor = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await AdminWorld.OpenAsync();
        visitor = await world.SignInAsync();
        await world.OpenYearAsync(2025);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Download_WhenOpened_IsValidAndSaysUnitsDatesAddressAndWhomToAsk()
    {
        await visitor.SubmitAsync(await visitor.OpenAsync("/admin/settings"), ".rp-settings", ("values[Portal-County-ContactTelephone]", "0878-7221234"));

        using var document = WordprocessingDocument.Open(new MemoryStream(await DownloadAsync()), false);

        new OpenXmlValidator().Validate(document, Cancel).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        var text = string.Join('\n', document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
        foreach (var said in new[] { "2025年政府信息公开工作", "附件所列5个单位", "2026年1月12日前", "2026年2月10日前", "http://localhost/", "联系电话：0878-7221234", "南华县财政局", "龙川镇人民政府" })
            text.ShouldContain(said);
        text.ShouldNotContain("联系人：");
        text.ShouldNotContain("{");
        var title = document.MainDocumentPart.Document.Body.Descendants<Run>().First().RunProperties!;
        (title.RunFonts!.EastAsia!.Value, title.FontSize!.Val!.Value).ShouldBe(("方正小标宋简体", "44"));
        document.MainDocumentPart.Document.Body.Descendants<PageMargin>().Single().ShouldSatisfyAllConditions(
            margin => margin.Top!.Value.ShouldBe(2098), margin => margin.Left!.Value.ShouldBe(1587u), margin => margin.Right!.Value.ShouldBe(1474u), margin => margin.Bottom!.Value.ShouldBe(1984));
    }

    [Fact]
    public async Task Download_WhenNothingHasChanged_IsTheSameBytes() => (await DownloadAsync()).ShouldBe(await DownloadAsync());

    [Fact]
    public async Task Download_WhenLibreOfficeOpensIt_HasTheNoticeAndTheList()
    {
        if (!File.Exists("/usr/bin/soffice"))
            Assert.Skip("LibreOffice is not there.");
        var folder = world.Folder.CreateSubdirectory("office").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "notice.docx"), await DownloadAsync(), Cancel);

        using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "notice.docx")]) { RedirectStandardOutput = true })!;
        await office.WaitForExitAsync(Cancel);

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Path.Combine(folder, "notice.pdf"));
        pdf.NumberOfPages.ShouldBeGreaterThanOrEqualTo(2);
        string.Concat(pdf.GetPages().Last().Text).ShouldContain("南华县财政局");
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { } pictures)
            File.Copy(Path.Combine(folder, "notice.pdf"), Path.Combine(pictures, "notice.pdf"), overwrite: true);
    }

    private async Task<byte[]> DownloadAsync() => await (await visitor.OpenAsync("/admin/years/2025/notice.docx")).Answer.Content.ReadAsByteArrayAsync(Cancel);
}
