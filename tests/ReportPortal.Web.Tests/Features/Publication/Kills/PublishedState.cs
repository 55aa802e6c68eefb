using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Web.Tests.Features.Publication.Kills;

/// <summary>What a database says is published, after it was looked at whole: each edition complete, each report in the state its editions say, both chains unbroken.</summary>
internal static class PublishedState
{
    private static readonly string[] Formats = ["article", "csv", "docx", "html", "json", "pdf", "xlsx"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The bodies whose report is published, each in one edition.</summary>
    public static async Task<HashSet<string>> ReadAsync(DatabaseSource source, string about)
    {
        await using var db = source.Open();
        (await new HistoryVerifier(db, source.Key).VerifyAsync(Cancel)).Break.ShouldBeNull(about);
        var editions = await db.Editions.AsNoTracking().AsSplitQuery().Include(edition => edition.Files).Include(edition => edition.Changes)
            .Include(edition => edition.Figures).ThenInclude(figure => figure.Parts).OrderBy(edition => edition.Sequence).ToListAsync(Cancel);

        editions.Select(edition => edition.Sequence).ShouldBe(Enumerable.Range(1, editions.Count).Select(number => (long)number), about);
        editions.Select(edition => edition.PrevHash).ShouldBe(editions.SkipLast(1).Select(edition => edition.Hash).Prepend(Edition.ChainStart).Take(editions.Count), about);
        foreach (var edition in editions)
            ShouldBeWhole(edition, $"{about}, {edition.BodyCode}");
        await ShouldAgreeAsync(db, editions, about);
        return [.. editions.Select(edition => edition.BodyCode)];
    }

    private static void ShouldBeWhole(Edition edition, string about)
    {
        edition.IsIntact().ShouldBeTrue(about);
        edition.Number.ShouldBe(1, about);
        edition.Files.Select(file => file.Format).ShouldBe(Formats, ignoreOrder: true, about);
        foreach (var file in edition.Files)
            Convert.ToHexStringLower(SHA256.HashData(file.Bytes)).ShouldBe(file.Sha256, about);
    }

    private static async Task ShouldAgreeAsync(PortalDbContext db, List<Edition> editions, string about)
    {
        var signed = await db.Approvals.AsNoTracking().ToDictionaryAsync(approval => approval.DraftId, approval => approval.Digest, Cancel);
        var reports = await db.Reports.AsNoTracking().ToListAsync(Cancel);
        foreach (var report in reports)
        {
            var own = editions.Where(edition => edition.ReportId == report.Id).ToList();
            (report.State, report.Editions).ShouldBe(own.Count == 0 ? (ReportState.Approved, 0) : (ReportState.Published, 1), $"{about}, {report.BodyCode}");
            foreach (var edition in own)
                edition.Digest.ShouldBe(signed[report.DraftId!.Value], about);
        }
        editions.Select(edition => edition.ReportId!.Value).ShouldBeUnique(about);
    }
}
