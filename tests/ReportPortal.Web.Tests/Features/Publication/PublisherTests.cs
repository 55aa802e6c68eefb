using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Xlsx;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Tests.Features.Publication;

public sealed class PublisherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_WhenAgain_MakesTheNextEditionOfTheChainAndShowsIt()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();

        var edition = await world.PublishAsync(report, await world.CompileAsync(report));

        var before = await world.Db.Editions.SingleAsync(other => other.Sequence == edition.Sequence - 1, Cancel);
        (edition.Number, edition.Kind, edition.Reason, edition.PrevHash).ShouldBe((2, EditionKind.Material, "数据更正", before.Hash));
        (await world.Open("/reports/2022")).Text(".rp-corrected").ShouldContain("2");
    }

    [Fact]
    public async Task Publish_WhenReadBack_EveryEditionIsWhatWasSealed()
    {
        await using var world = await CountyWorld.OpenAsync();

        var editions = await world.Db.Editions.AsNoTracking().Include(edition => edition.Files).Include(edition => edition.Changes)
            .Include(edition => edition.Figures).ThenInclude(figure => figure.Parts).OrderBy(edition => edition.Sequence).ToListAsync(Cancel);

        editions.ShouldAllBe(edition => edition.IsIntact());
        editions.Select(edition => edition.PrevHash).ShouldBe(editions.SkipLast(1).Select(edition => edition.Hash).Prepend(Edition.ChainStart));
        editions.Select(edition => edition.Kind).ShouldContain(EditionKind.Recorded);
        editions.SelectMany(edition => edition.Figures).Where(figure => figure.Amount is not null)
            .ShouldAllBe(figure => figure.Parts.Sum(part => part.Amount) == figure.Amount);
    }

    [Fact]
    public async Task Publish_WhenAFilingChangedAfterTheDraftWasSent_PublishesWhatWasSigned()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        var filing = await world.Db.Filings.Include(filing => filing.Cells).FirstAsync(filing => filing.Year == report.Year, Cancel);
        var cell = filing.Cells.Single(known => known.Cell == new CellRef("channels", "portal", "count"));
        world.Db.Entry(cell).Property(known => known.Amount).CurrentValue += 1000;
        await world.Db.SaveAsync(Acts.Any, Cancel);

        var edition = await world.PublishAsync(report, draft);

        edition.Figures.Single(figure => figure.Cell == cell.Cell).Amount.ShouldBe(3506);
    }

    [Fact]
    public async Task Publish_WhenTheStoredDraftWasTamperedWith_IsRefused()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        world.Db.Entry(draft).Property(known => known.Document).CurrentValue = draft.Document.Replace("落实到人", "落实到岗", StringComparison.Ordinal);

        (await Should.ThrowAsync<ReportRefused>(() => world.PublishAsync(report, draft))).Refusal.ShouldBe(ReportRefusal.OtherDocument);
    }

    [Fact]
    public async Task Publish_WhenTheSignedDocumentSaysAnotherFigure_IsRefusedAndNamesTheCell()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        var wrong = draft.Document.Replace("3506", "3507", StringComparison.Ordinal);
        world.Db.Entry(draft).Property(known => known.Document).CurrentValue = wrong;
        world.Db.Entry(draft).Property(known => known.Digest).CurrentValue = CanonicalJson.Digest(wrong);

        var refused = await Should.ThrowAsync<PublicationRefused>(() => world.PublishAsync(report, draft));

        foreach (var expected in new[] { "channels/portal/count", "3507", "3506" })
            refused.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Publish_WhenAFileDoesNotSayWhatTheDocumentSays_IsRefusedAndNamesTheFigureAndTheFile()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var draft = await world.CompileAsync(report);
        var approval = report.Approve(draft, new("leader", "赵敏", new(2023, 6, 1)), CountyWorld.Now);
        var publisher = new Publisher(world.Db, [new Misprint()], new(), world.Get<CountyClock>(), world.Get<Imprints>(), world.Get<PortalSettings>(), world.Get<IStringLocalizer<PortalText>>(), NullLogger<Publisher>.Instance);

        var refused = await Should.ThrowAsync<PublicationRefused>(() => publisher.PublishAsync(report, draft, approval, "office", CountyWorld.Now, Cancel));

        foreach (var expected in new[] { "channels/portal/count", "XLSX", "3506", "3507" })
            refused.Message.ShouldContain(expected);
        report.State.ShouldBe(ReportState.Approved);
        (await world.Db.Editions.CountAsync(edition => edition.ReportId == report.Id, Cancel)).ShouldBe(1);
    }

    [Theory, InlineData("false"), InlineData("true")]
    public async Task Publish_WhenItIsSetWhereFilesAreVerified_PrintsItWithTheDigest(string onEveryPage)
    {
        await using var world = await CountyWorld.OpenAsync();
        world.Get<CurrentSettings>().Take(new Dictionary<string, string> { ["Portal:Publication:VerifyAt"] = "https://www.example.gov.cn/verify", ["Portal:Publication:DigestOnEveryPage"] = onEveryPage });
        var report = await world.ReportAsync();

        var edition = await world.PublishAsync(report, await world.CompileAsync(report));

        System.Text.Encoding.UTF8.GetString(edition.Files.Single(file => file.Format == "html").Bytes).ShouldSatisfyAllConditions(
            page => page.ShouldContain($"校验码：{edition.Digest}"), page => page.ShouldContain("核验地址：https://www.example.gov.cn/verify"));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(edition.Files.Single(file => file.Format == "pdf").Bytes);
        pdf.GetPages().Count(page => page.Text.Contains(edition.Digest, StringComparison.Ordinal)).ShouldBe(onEveryPage == "true" ? pdf.NumberOfPages : 1);
        (await world.Open("/reports/2022")).Text(".rp-closing").ShouldContain(edition.Digest);
    }

    [Fact]
    public async Task Seed_WhenDone_HasAnAcceptedFilingOfEachBodyAndYear()
    {
        await using var world = await CountyWorld.OpenAsync();

        (await world.Db.Filings.CountAsync(filing => filing.State == FilingState.Accepted, Cancel)).ShouldBe(23 + 23 + 22);
    }

    /// <summary>Writes a workbook in which one figure is another.</summary>
    private sealed class Misprint : IReportRenderer
    {
        public string Format => "xlsx";

        public byte[] Render(ReportDocument document, Imprint imprint) => new XlsxRenderer().Render(
            ReportDocument.Read(CanonicalJson.Write(document).Replace("3506", "3507", StringComparison.Ordinal)), imprint);
    }
}
