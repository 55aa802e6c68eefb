using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Notices;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Corrections, begun and given up. A body's report is its filing: with the report that goes back to the body, and nothing of it is left where the correction is given up.</summary>
public sealed class Corrections(PortalDbContext db, ReportDesk desk, CurrentFilings filings, Notifier notifier)
{
    /// <summary>Begins the next edition.</summary>
    /// <exception cref="ReportRefused">The report is not published, no reason is given, or the year of a body's is closed.</exception>
    public async Task BeginAsync(ReportYear year, string body, EditionKind kind, string reason, Act act, CancellationToken cancel)
    {
        await desk.ChangeAsync(year, body, act, async report =>
        {
            report.Correct(kind, reason, act.By);
            if (!PublicationDesk.IsCounty(body))
                await OpenAsync(report, act, cancel);
            return report.Version;
        }, cancel);
        await notifier.TellAsync(year, body, cancel);
    }

    /// <summary>Gives it up.</summary>
    /// <exception cref="ReportRefused">None is under way, or the body has handed in its mended filing already.</exception>
    public Task CancelAsync(ReportYear year, string body, Act act, CancellationToken cancel) => desk.ChangeAsync(year, body, act, async report =>
    {
        report.CancelCorrection();
        if (!PublicationDesk.IsCounty(body))
            await DiscardAsync(report, cancel);
        return report.Version;
    }, cancel);

    /// <summary>Leaves another published report that does not agree with this one any more as it is.</summary>
    /// <exception cref="ReportRefused">It is not published, or the reason is too long.</exception>
    public Task LeaveAsync(ReportYear year, string body, string key, string reason, Act act, CancellationToken cancel) => desk.ChangeAsync(year, body, act, report => report.Leave(key, reason, act.By), cancel);

    // One that waits for the office goes back as it is; one that is open already is in the body's hands.
    private async Task OpenAsync(Report report, Act act, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().AnyAsync(known => known.Year == report.Year && known.State == YearState.Closed, cancel))
            throw new ReportRefused(ReportRefusal.YearClosed, $"{report.Year}");
        var filing = await filings.FindAsync(report.Year, report.BodyCode, cancel);
        if (filing is { State: FilingState.Accepted })
            db.Filings.Add(filing.Reopen(Guid.CreateVersion7(act.At), report.CorrectionReason!, act.By, act.At));
        else if (filing is { State: FilingState.Submitted })
            filing.Return([new(null, report.CorrectionReason!)], act.By, act.At);
    }

    private async Task DiscardAsync(Report report, CancellationToken cancel)
    {
        if (await filings.FindAsync(report.Year, report.BodyCode, cancel) is not { } filing || await IsPublishedAsync(report, filing, cancel))
            return;
        if (!filing.IsOpen)
            throw new ReportRefused(ReportRefusal.Mended, filing.State.ToString());
        db.FilingFiles.RemoveRange(await db.FilingFiles.Where(file => file.FilingId == filing.Id).ToListAsync(cancel));
        db.Filings.Remove(filing);
    }

    private async Task<bool> IsPublishedAsync(Report report, Filing filing, CancellationToken cancel)
    {
        var published = await db.Editions.Where(edition => edition.ReportId == report.Id && edition.Number == report.Editions).Select(edition => edition.Digest).SingleAsync(cancel);
        var snapshots = await db.Drafts.Where(draft => draft.ReportId == report.Id && draft.Digest == published).Select(draft => draft.Snapshot).ToListAsync(cancel);
        return snapshots.SelectMany(CanonicalJson.Read<List<FilingStamp>>).Any(stamp => stamp.FilingId == filing.Id);
    }
}
