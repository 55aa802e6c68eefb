using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Verification;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>What the office takes away of a published edition.</summary>
public sealed class EditionPagesTests(DemoPortal portal) : IAsyncLifetime
{
    private const string Body = "/publication/2023/natural-resources/editions/1";
    private PortalVisitor office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);

    public ValueTask DisposeAsync()
    {
        office.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Archive_WhenDownloaded_ProvesItselfAndHoldsHistoryAndFilesByTheCountysNames()
    {
        var bytes = await DownloadAsync($"{Body}/archive.zip");

        var proof = ArchiveProof.Of(new MemoryStream(bytes));
        (proof.Fault, proof.Place).ShouldBe((null, ""));
        proof.Seal!.Body.ShouldBe("natural-resources");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var expected in new[] { "files/南华县自然资源局2023年政府信息公开工作年度报告.pdf", "seal/figures.json", "history/changes.csv", "history/changes.json", "signature/approval.json", "schema/report-1.json", "SHA256SUMS", "说明.txt" })
            names.ShouldContain(expected);
        (await ReadAsync(zip, "history/changes.csv")).ShouldContain("签发");
        (await DownloadAsync($"/en{Body}/archive.zip")).ShouldBe(bytes);
    }

    [Fact]
    public async Task Archive_WhenTheReportWasSignedOnPaper_HoldsTheScan()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        byte[] scan = [.. "%PDF-1.7\n"u8, 1, 2, 3];
        var approval = report.Approve(draft, new("leader", "赵敏", new(2023, 6, 1), scan), CountyWorld.Now);
        world.Db.Approvals.Add(approval);
        await world.Get<Publisher>().PublishAsync(report, draft, approval, "office", CountyWorld.Now, Cancel);

        var archives = world.Get<EditionArchives>();
        var bytes = await archives.MakeAsync((await archives.FindAsync(new(2022), "county", 2, Cancel))!, Cancel);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stored = zip.GetEntry("signature/scan.pdf").ShouldNotBeNull().Open();
        using var read = new MemoryStream();
        await stored.CopyToAsync(read, Cancel);
        read.ToArray().ShouldBe(scan);
        ArchiveProof.Of(new MemoryStream(bytes)).Chain.Count.ShouldBe(await world.Db.Editions.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("/publication/2023/natural-resources/editions/2/archive.zip")]
    [InlineData("/publication/2023/nobody/editions/1/paste")]
    [InlineData("/publication/2023/natural-resources/editions/1/files/article")]
    [InlineData("/publication/2023/natural-resources/editions/1/files/exe")]
    [InlineData("/publication/2020/county/editions/1/archive.zip")]
    public async Task Open_WhenThereIsNone_AnswersThePageNotFound(string address) => (await office.OpenAsync(address)).Status.ShouldBe(404);

    [Fact]
    public async Task Export_WhenAReportWasWithdrawn_LeavesItOut()
    {
        await using var world = await CountyWorld.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("reportportal-");
        async Task<int> ExportAsync() => (await world.Get<EditionExport>().WriteAsync(new(2022), folder, withArchives: false, Cancel)).Count;
        (await ExportAsync()).ShouldBePositive();
        (await world.Db.Reports.SingleAsync(known => known.Year == new ReportYear(2022) && known.BodyCode == ReportBody.CountyCode, Cancel)).Withdraw("误发", CountyWorld.Now);
        await world.Db.SaveAsync(Acts.Any, Cancel);

        (await ExportAsync()).ShouldBe(0);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Paste_WhenOpened_HoldsTheWholeReportItsTablesAndTheAttachments()
    {
        var page = await office.OpenAsync("/publication/2023/county/editions/1/paste");

        page.One("#title").GetAttribute("value").ShouldBe("南华县人民政府2023年政府信息公开工作年度报告");
        var html = new HtmlParser().ParseDocument(((IHtmlTextAreaElement)page.One("#html")).Value);
        html.QuerySelectorAll("h2").Length.ShouldBe(6);
        html.QuerySelectorAll("table").Length.ShouldBe(page.Html.QuerySelectorAll("[id^=table-]").Length);
        html.QuerySelector("[class], script, style").ShouldBeNull();
        var table = page.Html.QuerySelectorAll("[id^=table-]").Cast<IHtmlTextAreaElement>().Single(one => one.Value.Contains("予以公开", StringComparison.Ordinal)).Value;
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(28);
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Count(sign => sign == '\t')).Distinct().Count().ShouldBe(1);
        page.Html.QuerySelectorAll(".rp-links a").Select(link => link.TextContent).ShouldContain("南华县人民政府2023年政府信息公开工作年度报告.docx");
    }

    [Fact]
    public async Task Download_WhenAnAttachment_BearsTheCountysName()
    {
        using var answer = (await office.OpenAsync($"{Body}/files/pdf")).Answer;

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("南华县自然资源局2023年政府信息公开工作年度报告.pdf");
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(await portal.Download("/reports/2023/natural-resources.pdf"));
    }

    private async Task<byte[]> DownloadAsync(string address)
    {
        using var answer = (await office.OpenAsync(address)).Answer;
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancel);
    }
}
