using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Features.Filling;

namespace ReportPortal.Web.Features.Review;

/// <summary>What others changed in a body's filing since a person looked at it last, and the mark that moves on with each look.</summary>
public sealed class SinceLastLook(PortalDbContext db, HistoryPages history)
{
    /// <summary>More than that is better read in the history itself.</summary>
    public const int Most = 100;

    /// <summary>What the records of a body's filing of a year are about.</summary>
    public static string SubjectOf(OpenFiling open) => string.Create(CultureInfo.InvariantCulture, $"filing/{open.Year.Year}/{open.Body.Code}");

    /// <summary>The changes, newest first; null at the first look, to which everything is new.</summary>
    public async Task<IReadOnlyList<HistoryPage.Change>?> LookAsync(OpenFiling open, Act act, CancellationToken cancel)
    {
        var now = (await db.HistoryHeadAsync(cancel)).Sequence;
        var last = await db.FilingLooks.SingleOrDefaultAsync(look => look.AccountId == act.By && look.Year == open.Year.Year && look.DepartmentCode == open.Body.Code, cancel);
        var before = last?.Sequence;
        if (last is null)
            db.FilingLooks.Add(new() { AccountId = act.By, Year = open.Year.Year, DepartmentCode = open.Body.Code, Sequence = now });
        else
            last.Sequence = now;
        await KeepAsync(act, cancel);
        if (before is null)
            return null;
        var changes = await history.TellAsync(
            db.History.AsNoTracking().Where(HistorySubject.Within(SubjectOf(open))).Where(record => record.Sequence > before && record.Sequence <= now && record.ActorId != act.By)
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
