using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Data.History;

/// <summary>
/// Goes through the chain of changes and the chain of editions. It reads within the transaction that is open, where one is; otherwise
/// what is saved meanwhile may look like a break at the very end.
/// </summary>
public sealed class HistoryVerifier(PortalDbContext db, HistoryKey key)
{
    private const int Batch = 2000;

    /// <summary>The first broken link, or none.</summary>
    public async Task<HistoryProof> VerifyAsync(CancellationToken cancel)
    {
        var head = await db.HistoryHeadAsync(cancel);
        var editions = await db.Editions.CountAsync(cancel);
        var broken = head.KeyId.Length > 0 && head.KeyId != key.Id
            ? new(BreakKind.KeyDiffers, 0)
            : await RecordsAsync(head, cancel) ?? await EditionsAsync(head, cancel);
        return new(head.Sequence, editions, head.Hash, broken);
    }

    private async Task<HistoryBreak?> RecordsAsync(HistoryHead head, CancellationToken cancel)
    {
        var (sequence, hash) = (0L, Edition.ChainStart);
        while (true)
        {
            var last = sequence;
            var records = await db.History.AsNoTracking().Include(record => record.Payload)
                .Where(record => record.Sequence > last).OrderBy(record => record.Sequence).Take(Batch).ToListAsync(cancel);
            foreach (var record in records)
            {
                if (BreakOf(record, sequence, hash) is { } broken)
                    return broken;
                (sequence, hash) = (record.Sequence, record.Hash);
            }
            if (records.Count < Batch)
                return (sequence, hash) == (head.Sequence, head.Hash) ? null : new(BreakKind.HeadDiffers, sequence);
        }
    }

    private HistoryBreak? BreakOf(ChangeRecord record, long before, string hash)
    {
        if (record.Sequence != before + 1)
            return new(BreakKind.RecordMissing, before + 1);
        if (record.PrevHash != hash || record.Hash != record.HashBy(key))
            return new(BreakKind.RecordAltered, record.Sequence, record.Subject);
        return record.Payload?.DigestBy(key) == record.PayloadDigest ? null : new(BreakKind.PayloadAltered, record.Sequence, record.Subject);
    }

    private async Task<HistoryBreak?> EditionsAsync(HistoryHead head, CancellationToken cancel)
    {
        var before = (Sequence: 0L, Hash: Edition.ChainStart);
        foreach (var id in await db.Editions.OrderBy(edition => edition.Sequence).Select(edition => edition.Id).ToListAsync(cancel))
        {
            var edition = await db.Editions.AsNoTracking().AsSplitQuery().Include(known => known.Files)
                .Include(known => known.Figures).ThenInclude(figure => figure.Parts).SingleAsync(known => known.Id == id, cancel);
            if (await BreakOfAsync(edition, before, head, cancel) is { } kind)
                return new(kind, edition.Sequence, $"{edition.Year}/{edition.BodyCode}");
            before = (edition.Sequence, edition.Hash);
        }
        return null;
    }

    private async Task<BreakKind?> BreakOfAsync(Edition edition, (long Sequence, string Hash) before, HistoryHead head, CancellationToken cancel)
    {
        if (edition.Sequence != before.Sequence + 1)
            return BreakKind.EditionMissing;
        if (edition.PrevHash != before.Hash || !edition.IsIntact())
            return BreakKind.EditionAltered;
        if (edition.HistoryHead is { } then && then != Edition.ChainStart && then != head.Hash && !await db.History.AnyAsync(record => record.Hash == then, cancel))
            return BreakKind.EditionBeyondHistory;
        var subject = string.Create(CultureInfo.InvariantCulture, $"edition/{edition.Sequence}");
        var said = await db.History.AsNoTracking().Where(record => record.Subject == subject).Select(record => record.Payload!.New).ToListAsync(cancel);
        return said.Count == 1 && said[0]?.Contains($"\"Hash\":\"{edition.Hash}\"", StringComparison.Ordinal) == true ? null : BreakKind.EditionUnrecorded;
    }
}
