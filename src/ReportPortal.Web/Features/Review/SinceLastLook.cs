using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Features.Filling;

namespace ReportPortal.Web.Features.Review;

/// <summary>What others changed in a filing or report since a person looked at it last, and the mark that moves on with each look.</summary>
public sealed class SinceLastLook(PortalDbContext db, HistoryPages history)
{
    /// <summary>More than that is better read in the history itself.</summary>
    public const int Most = 100;

    /// <summary>What the records of a body's filing of a year are about.</summary>
    public static string SubjectOf(OpenFiling open) => string.Create(CultureInfo.InvariantCulture, $"filing/{open.Year.Year}/{open.Body.Code}");

    /// <summary>The changes of a body's filing, newest first; null at the first look, to which everything is new.</summary>
    public Task<IReadOnlyList<HistoryPage.Change>?> LookAsync(OpenFiling open, Act act, CancellationToken cancel) => LookAsync(open.Year.Year, open.Body.Code, SubjectOf(open), act, cancel);

    /// <summary>The same of the county's report.</summary>
    public Task<IReadOnlyList<HistoryPage.Change>?> LookAtCountyAsync(ReportYear year, Act act, CancellationToken cancel) =>
        LookAsync(year, ReportBody.CountyCode, string.Create(CultureInfo.InvariantCulture, $"report/{year}/{ReportBody.CountyCode}"), act, cancel);

    private async Task<IReadOnlyList<HistoryPage.Change>?> LookAsync(ReportYear year, string body, string subject, Act act, CancellationToken cancel)
    {
        var now = (await db.HistoryHeadAsync(cancel)).Sequence;
        var last = await db.LastLooks.SingleOrDefaultAsync(look => look.AccountId == act.By && look.Year == year && look.BodyCode == body, cancel);
        var before = last?.Sequence;
        if (last is null)
            db.LastLooks.Add(new() { AccountId = act.By, Year = year, BodyCode = body, Sequence = now });
        else
            last.Sequence = now;
        await KeepAsync(act, cancel);
        if (before is null)
            return null;
        var changes = await history.TellAsync(
            db.History.AsNoTracking().Where(HistorySubject.Within(subject)).Where(record => record.Sequence > before && record.Sequence <= now && record.ActorId != act.By)
                .OrderByDescending(record => record.Sequence).Take(Most), cancel);
        return [.. changes.Select(change => change with { From = null })];      // addresses are for those who may see the history itself
    }

    private async Task KeepAsync(Act act, CancellationToken cancel)
    {
        try
        {
            await db.SaveAsync(act, cancel);
        }
        catch (DbUpdateException)                    // two tabs of one person, opened at once: the other has set the mark
        {
            db.ChangeTracker.Clear();
        }
    }
}
