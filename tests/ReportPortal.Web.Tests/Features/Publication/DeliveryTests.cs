using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>报送包: what is handed to the upper level.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string County = "/publication/2023/county/editions/1/delivery.zip", Body = "/publication/2023/natural-resources/editions/1/delivery.zip";
    private const string Title = "南华县人民政府2023年政府信息公开工作年度报告";

    private readonly AddressedPortal portal = new();
    private PortalVisitor office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(portal.Data);
        office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
    }

    [Fact]
    public async Task Download_WhenTheCountysEdition_HoldsThePublishedFilesTheTablesTheLetterAndTheirSums()
    {
        var (bytes, name) = await DownloadAsync(County);

        name.ShouldBe($"{Title}报送包.zip");
        var parts = Parts(bytes);
        parts.Keys.ShouldBe([$"{Title}.docx", $"{Title}.pdf", "单位分解表.xlsx", "发布台账.xlsx", "报送函.docx", "清单.txt", "统计表.xlsx", "SHA256SUMS"], ignoreOrder: true);
        parts[$"{Title}.pdf"].ShouldBe(await portal.Download("/reports/2023.pdf"));
        parts[$"{Title}.docx"].ShouldBe(await portal.Download("/reports/2023.docx"));
        var sums = Encoding.UTF8.GetString(parts["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]);
        sums.Keys.ShouldBe(parts.Keys.Where(part => part != "SHA256SUMS"), ignoreOrder: true);
        sums.ShouldAllBe(sum => sum.Value == CanonicalJson.Digest(parts[sum.Key]));
        var list = Encoding.UTF8.GetString(parts["清单.txt"]);
        list.ShouldContain("第1版，2024-03-28公布");
        list.ShouldContain(sums[$"{Title}.pdf"]);
    }

    [Fact]
    public async Task Download_WhenAskedTwiceAndInEnglish_GivesTheSameBytes()
    {
        var (bytes, _) = await DownloadAsync(County);

        (await DownloadAsync(County)).Bytes.ShouldBe(bytes);
        (await DownloadAsync("/en" + County)).Bytes.ShouldBe(bytes);
    }

    [Fact]
    public async Task Download_WhenTheWorkbooksAreReadBack_HoldTheFiguresOfTheEditionAndAddUp()
    {
        var parts = Parts((await DownloadAsync(County)).Bytes);
        var (form, figures) = await EditionAsync();

        var rows = SheetsOf(parts["单位分解表.xlsx"]).SelectMany(sheet => sheet.Rows.Skip(2)).ToList();

        rows.Select(row => row[0]).ShouldBe(form.Cells.Where(figures.ContainsKey).Select(cell => $"{cell}"));
        foreach (var row in rows)
        {
            var cell = CellRef.Parse(row[0]);
            row[3].ShouldBe(figures[cell] is { } amount ? FigureText.Print(amount, form[cell].Unit) : "不适用");
            row.Skip(4).Where(part => part.Length > 0).Sum(Number).ShouldBe(figures[cell] is null ? 0 : Number(row[3]), row[0]);
        }
        SheetsOf(parts["单位分解表.xlsx"])[0].Rows[1].ShouldContain("南华县财政局");

        var printed = ReportDocument.Read((await NewestAsync()).Document).Blocks.OfType<Domain.Documents.Table>().Where(table => !form.Table(table.Key)!.Local)
            .SelectMany(table => table.Body).SelectMany(row => row.Cells).Where(cell => cell.Role == CellRole.Figure).Select(cell => cell.Content!.Text);
        var sheets = SheetsOf(parts["统计表.xlsx"]);
        sheets.Select(sheet => sheet.Name).ShouldBe(["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"], "the county's own tables are not official");
        sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Where(cell => decimal.TryParse(cell, CultureInfo.InvariantCulture, out _)).ShouldBe(printed);
    }

    [Fact]
    public async Task Download_WhenOpenedByAnOfficeProgram_IsValidAndHoldsNoFormula()
    {
        foreach (var (name, bytes) in Parts((await DownloadAsync(County)).Bytes).Where(part => part.Key.EndsWith('x')))
        {
            using OpenXmlPackage file = name.EndsWith("docx", StringComparison.Ordinal) ? WordprocessingDocument.Open(new MemoryStream(bytes), false) : SpreadsheetDocument.Open(new MemoryStream(bytes), false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, Cancel).Select(fault => $"{name} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
            (file as SpreadsheetDocument)?.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Letter_WhenTheCountys_IsAddressedToTheUpperLevelAndNamesWhatGoesAlong()
    {
        await office.SubmitAsync(await office.OpenAsync("/publication/2023/county"), ".rp-post", ("Address", "https://www.nanhua.gov.cn/nb/1.html"), ("PostedOn", "2024-03-29"));

        var lines = LetterOf((await DownloadAsync(County)).Bytes);

        lines.ShouldBe(
        [
            "关于报送南华县2023年", "政府信息公开工作年度报告的函", "楚雄州人民政府办公室：",
            $"根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，《{Title}》已经编制完成，并于2024年3月28日向社会公布。现随函报送，请审阅。",
            "公布地址：https://www.nanhua.gov.cn/nb/1.html", "特此函达。",
            $"附件：1. {Title}（Word、PDF）", "2. 统计表", "3. 单位分解表", "4. 发布台账", "南华县人民政府办公室", "2024年3月28日",
        ]);
    }

    [Fact]
    public async Task Download_WhenABodysOwn_GoesToTheCountysOfficeWithoutBreakdownAndWithItsOwnLineOfTheLedger()
    {
        var (bytes, _) = await DownloadAsync(Body);

        var lines = LetterOf(bytes);
        lines[..3].ShouldBe(["关于报送南华县自然资源局2023年", "政府信息公开工作年度报告的函", "南华县人民政府办公室："]);
        lines[^2].ShouldBe("南华县自然资源局");
        Parts(bytes).Keys.ShouldNotContain("单位分解表.xlsx");
        SheetsOf(Parts(bytes)["发布台账.xlsx"])[0].Rows.Skip(1).Select(row => row[0]).ShouldBe(["南华县自然资源局"]);
    }

    [Theory]
    [InlineData("/publication/2023/county/editions/2/delivery.zip")]
    [InlineData("/publication/2019/county/delivery.zip")]
    [InlineData("/publication/2020/county/editions/1/delivery.zip")]
    [InlineData("/publication/2023/nobody/delivery.zip")]
    public async Task Download_WhenThereIsNoSuchReportOrEdition_AnswersNotFound(string address) => (await office.OpenAsync(address)).Status.ShouldBe(404);

    [Theory]
    [InlineData("county", "published, and no draft under way")]
    [InlineData("natural-resources", "published, and no draft under way")]
    [InlineData("finance", "not begun")]
    public async Task Download_WhenThereIsNoDraft_SaysSoOnTheSheet(string body, string because)
    {
        var refused = await office.OpenAsync($"/publication/2023/{body}/delivery.zip");

        refused.Status.ShouldBe(409, because);
        refused.Text(".rp-summary li").ShouldContain("没有已签发、待公布的文本");
        refused.One("h1").TextContent.ShouldContain("2023年");
        (await office.OpenAsync($"/publication/2023/{body}")).Html.QuerySelector($"a[href='/publication/2023/{body}/delivery.zip']").ShouldBeNull("it is not offered");
    }

    [Fact]
    public async Task Download_WhenADraftIsSigned_SaysThatItIsNotPublishedYet()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        world.Db.Approvals.Add(report.Approve(draft, new("leader", "赵敏", new(2023, 6, 1)), CountyWorld.Now));
        await world.Db.SaveAsync(new("office", CountyWorld.Now), Cancel);

        var deliveries = world.Get<Deliveries>();
        var signed = (await deliveries.FindDraftAsync(new(2022), "county", Cancel)).ShouldNotBeNull();
        var bytes = await deliveries.MakeAsync(signed, Cancel);

        signed.Imprint.ShouldSatisfyAllConditions(imprint => imprint.PublishedOn.ShouldBeNull(), imprint => imprint.VerifyAt.ShouldBeNull(), imprint => imprint.Watermark.ShouldBe("演示数据"), imprint => imprint.EditionNumber.ShouldBe(2));
        LetterOf(bytes)[3].ShouldContain("由赵敏于2023年6月1日签发，尚未向社会公布");
        Encoding.UTF8.GetString(Parts(bytes)["清单.txt"]).ShouldContain("第2版签发文本，赵敏于2023-06-01签发，尚未公布");
        SheetsOf(Parts(bytes)["单位分解表.xlsx"])[0].Rows.Count.ShouldBeGreaterThan(3);
        (await deliveries.MakeAsync((await deliveries.FindDraftAsync(new(2022), "county", Cancel))!, Cancel)).ShouldBe(bytes);

        var edition = await world.Get<Publisher>().PublishAsync(report, draft, await world.Db.Approvals.SingleAsync(approval => approval.DraftId == draft.Id, Cancel), "office", CountyWorld.Now, Cancel);
        LetterOf(await deliveries.MakeAsync((await deliveries.FindEditionAsync(new(2022), "county", edition.Number, Cancel))!, Cancel))[3].ShouldContain("已于2023年6月1日更正，现行版本为第2版");
        (await deliveries.FindDraftAsync(new(2022), "county", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Sheet_WhenThereAreEditions_LeadsToThePackageOfEach() =>
        (await office.OpenAsync("/publication/2023/county")).Html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(County);

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await portal.DisposeAsync();
    }

    private async Task<(byte[] Bytes, string? Name)> DownloadAsync(string address)
    {
        using var answer = (await office.OpenAsync(address)).Answer;
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return (await answer.Content.ReadAsByteArrayAsync(Cancel), answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    private async Task<Edition> NewestAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Editions.AsNoTracking().Include(edition => edition.Figures)
            .SingleAsync(edition => edition.Year == new ReportYear(2023) && edition.BodyCode == "county", Cancel);
    }

    private async Task<(YearForm Form, Dictionary<CellRef, long?> Figures)> EditionAsync()
    {
        var edition = await NewestAsync();
        return (YearFormJson.Read(edition.YearForm), edition.Figures.ToDictionary(figure => figure.Cell, figure => figure.Amount));
    }

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    private static List<string> LetterOf(byte[] package)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Parts(package)["报送函.docx"]), false);
        return [.. file.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text))).Where(line => line.Trim().Length > 0)];
    }

    private static List<(string Name, List<string[]> Rows)> SheetsOf(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var book = file.WorkbookPart!;
        return [.. book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!,
            ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList()))];
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed class AddressedPortal : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Publication:UpperLevel", "楚雄州人民政府办公室")];
    }
}
