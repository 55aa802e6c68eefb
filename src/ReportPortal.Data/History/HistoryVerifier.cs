using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Data.History;

/// <summary>
/// Goes through the chain of changes and the chain of editions. It reads within the transaction that is open, where one is; otherwise
/// what is saved meanwhile may look like a break at the very end.
/// </summary>
public sealed class HistoryVerifier(PortalDbContext db, HistoryKey key)
{
    private const int Batch = 2000;
    private readonly Dictionary<long, ChangeRecord?> acts = [];
    private HashSet<string> headsNotSeen = [];

    /// <summary>The first broken link, or none.</summary>
    public async Task<HistoryProof> VerifyAsync(CancellationToken cancel)
    {
        var head = await db.HistoryHeadAsync(cancel);
        var editions = await db.Editions.CountAsync(cancel);
        headsNotSeen = [.. await db.Editions.Where(edition => edition.HistoryHead != null && edition.HistoryHead != Edition.ChainStart).Select(edition => edition.HistoryHead!).ToListAsync(cancel)];
        var broken = head.KeyId.Length > 0 && head.KeyId != key.Id
            ? new(BreakKind.KeyDiffers, 0)
            : await RecordsAsync(head, cancel) ?? await EditionsAsync(cancel);
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
                if (await BreakOfAsync(record, sequence, hash, cancel) is { } broken)
                    return broken;
                (sequence, hash) = (record.Sequence, record.Hash);
                headsNotSeen.Remove(hash);
            }
            if (records.Count < Batch)
                return (sequence, hash) == (head.Sequence, head.Hash) ? null : new(BreakKind.HeadDiffers, sequence);
        }
    }

    /// <summary>Where in the chain a hash stands that was noted as its head once; null where it does not: the chain was cut back, or is another.</summary>
    public Task<long?> FindHeadAsync(string noted, CancellationToken cancel) => noted == Edition.ChainStart
        ? Task.FromResult<long?>(0)
        : db.History.Where(record => record.Hash == noted).Select(record => (long?)record.Sequence).FirstOrDefaultAsync(cancel);

    private async Task<HistoryBreak?> BreakOfAsync(ChangeRecord record, long before, string hash, CancellationToken cancel)
    {
        if (record.Sequence != before + 1)
            return new(BreakKind.RecordMissing, before + 1);
        if (record.PrevHash != hash || record.Hash != record.HashBy(key))
            return new(BreakKind.RecordAltered, record.Sequence, record.Subject);
        return record.Payload?.DigestBy(key) == record.PayloadDigest || await IsBlankedAsync(record, cancel) ? null : new(BreakKind.PayloadAltered, record.Sequence, record.Subject);
    }

    /// <summary>An empty payload is as it should be where it names the record of the act that emptied it, and the portal has signed that record.</summary>
    private async Task<bool> IsBlankedAsync(ChangeRecord record, CancellationToken cancel)
    {
        if (record.Payload is not { IsEmpty: true, BlankedBy: { } by })
            return false;
        if (!acts.TryGetValue(by, out var act))
            acts[by] = act = await db.History.AsNoTracking().SingleOrDefaultAsync(known => known.Sequence == by, cancel);
        return act is not null && act.Hash == act.HashBy(key) && AccountBlanking.Covers(act, record);
    }

    private async Task<HistoryBreak?> EditionsAsync(CancellationToken cancel)
    {
        var before = (Sequence: 0L, Hash: Edition.ChainStart);
        foreach (var id in await db.Editions.OrderBy(edition => edition.Sequence).Select(edition => edition.Id).ToListAsync(cancel))
        {
            var edition = await db.Editions.AsNoTracking().AsSplitQuery().Include(known => known.Files).Include(known => known.Changes)
                .Include(known => known.Figures).ThenInclude(figure => figure.Parts).SingleAsync(known => known.Id == id, cancel);
            if (await BreakOfAsync(edition, before, cancel) is { } kind)
                return new(kind, edition.Sequence, $"{edition.Year}/{edition.BodyCode}");
            before = (edition.Sequence, edition.Hash);
        }
        return null;
    }

    private async Task<BreakKind?> BreakOfAsync(Edition edition, (long Sequence, string Hash) before, CancellationToken cancel)
    {
        if (edition.Sequence != before.Sequence + 1)
            return BreakKind.EditionMissing;
        if (edition.PrevHash != before.Hash || !edition.IsIntact())
            return BreakKind.EditionAltered;
        if (edition.HistoryHead is { } then && headsNotSeen.Contains(then))
            return BreakKind.EditionBeyondHistory;
        var subject = string.Create(CultureInfo.InvariantCulture, $"edition/{edition.Sequence}");
        var said = await db.History.AsNoTracking().Where(record => record.Subject == subject).Select(record => record.Payload!.New).ToListAsync(cancel);
        return said.Count == 1 && said[0]?.Contains($"\"Hash\":\"{edition.Hash}\"", StringComparison.Ordinal) == true ? null : BreakKind.EditionUnrecorded;
    }
}
