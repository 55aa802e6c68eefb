using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Verification;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Archives of editions: what was sealed, and beside it the report's history up to its publication and the signed paper.</summary>
public sealed class EditionArchives(PortalDbContext db, PublicationDesk publication, HistoryPages history, IStringLocalizer<PortalText> text)
{
    private const string Folder = "history/", Paper = "signature/";

    /// <summary>An edition with all that was sealed; null where there is none.</summary>
    public Task<Edition?> FindAsync(ReportYear year, string body, int number, CancellationToken cancel) => db.Editions.AsNoTracking().AsSplitQuery()
        .Include(edition => edition.Files).Include(edition => edition.Changes).Include(edition => edition.Figures).ThenInclude(figure => figure.Parts)
        .FirstOrDefaultAsync(edition => edition.Year == year && edition.BodyCode == body && edition.Number == number && edition.Kind != EditionKind.Recorded, cancel);

    /// <summary>The same edition, the same bytes; only what was taken out of the history for privacy is gone from it.</summary>
    public async Task<byte[]> MakeAsync(Edition edition, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = PortalLanguage.Chinese.Culture;       // of this method alone: an archive does not depend on who asks for it
        var chain = await db.Editions.AsNoTracking().Where(before => before.Sequence <= edition.Sequence).OrderBy(before => before.Sequence)
            .Select(before => new ChainLink(before.Sequence, before.PrevHash, before.Hash)).ToListAsync(cancel);
        return EditionArchive.Of(edition, chain, [.. await HistoryAsync(edition, cancel), .. await SignatureAsync(edition, cancel)]);
    }

    private async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> HistoryAsync(Edition edition, CancellationToken cancel)
    {
        var found = db.History.AsNoTracking().Where(HistorySubject.WithinAny([$"report/{edition.Year}/{edition.BodyCode}", string.Create(CultureInfo.InvariantCulture, $"edition/{edition.Sequence}")]))
            .Where(record => record.At <= edition.PublishedAt).OrderBy(record => record.Sequence);
        var told = await history.TellAsync(found, cancel);
        var records = (await found.Include(record => record.Payload).ToListAsync(cancel)).Select(record => new
        {
            record.Sequence,
            record.At,
            record.ActorId,
            record.Subject,
            Cell = record.Cell?.ToString(),
            record.Payload!.Old,
            record.Payload.New,
            record.Payload.Reason,
            record.PayloadDigest,
            record.PrevHash,
            record.Hash,
        });
        return [new(Folder + "changes.csv", HistoryTable.FileOf(told.Select(change => change with { From = null }), text)), new(Folder + "changes.json", Utf8(CanonicalJson.Write(records)))];
    }

    private async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> SignatureAsync(Edition edition, CancellationToken cancel)
    {
        var signed = await publication.SignatureUnderAsync(edition, cancel);
        if (signed is null)
            return [];
        var note = new KeyValuePair<string, byte[]>(Paper + "approval.json", Utf8(CanonicalJson.Write(new { signed.Digest, signed.Signer, signed.SignedOn, signed.ApprovedAt, signed.ScanSha256 })));
        return signed.Bytes is { } scan ? [note, new(Paper + "scan." + ExtensionOf(scan), scan)] : [note];
    }

    private static string ExtensionOf(byte[] scan) => FilingFile.MediaTypeOf(scan)?.Split('/')[^1] ?? "bin";

    private static byte[] Utf8(string words) => Encoding.UTF8.GetBytes(words);
}
