using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Notices;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Notices;

/// <summary>Before one presses: the bodies that have not submitted, whom pressing them would tell, and when they were pressed last.</summary>
public sealed class PressList(PortalDbContext db, CurrentFilings filings, CountyClock clock, TimeProvider time)
{
    /// <summary>The page; null where the year was never opened.</summary>
    public async Task<PressPage?> OfAsync(ReportYear year, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened)
            return null;
        var states = (await db.Filings.AsNoTracking().Where(filing => filing.Year == year).ToListAsync(cancel)).GroupBy(filing => filing.DepartmentCode).ToDictionary(body => body.Key, body => (FilingState?)body.MaxBy(filing => filing.Revision)!.State);
        var people = await db.Accounts.AsNoTracking().Include(account => account.Memberships).Where(account => account.DeactivatedAt == null).OrderBy(account => account.DisplayName).ToListAsync(cancel);
        var pressed = (await db.Notices.AsNoTracking().Where(notice => notice.Year == year && notice.Kind == NoticeKind.Pressed).Select(notice => new { notice.DepartmentCode, notice.At }).ToListAsync(cancel))
            .GroupBy(notice => notice.DepartmentCode).ToDictionary(body => body.Key, body => (DateOnly?)clock.DayOf(body.Max(notice => notice.At)));
        var calendar = new WorkingCalendar(await db.WorkingDays.AsNoTracking().ToListAsync(cancel));
        return new(opened, calendar.Between(clock.DayOf(time.GetUtcNow().UtcDateTime), opened.FilingsDue),
        [
            .. from body in await filings.BodiesAsync(year, cancel)
               let state = states.GetValueOrDefault(body.Code)
               where state is null or FilingState.Draft or FilingState.Returned
               select new PressLine(body, state, [.. people.Where(person => person.Has(PortalRole.Clerk, body.Code)).Select(person => person.DisplayName)], pressed.GetValueOrDefault(body.Code), chosen.Contains(body.Code)),
        ]);
    }
}

/// <summary>The bodies of a year that have not submitted.</summary>
/// <param name="Year">The year.</param>
/// <param name="DaysLeft">Working days until it is due; negative where it is overdue.</param>
/// <param name="Lines">The bodies in the county's order.</param>
public sealed record PressPage(ReportingYear Year, int DaysLeft, IReadOnlyList<PressLine> Lines);

/// <summary>One of them.</summary>
/// <param name="Body">The body.</param>
/// <param name="State">How far it is; null where it has not begun.</param>
/// <param name="Clerks">Whom pressing it would tell.</param>
/// <param name="PressedOn">When it was pressed last.</param>
/// <param name="IsChosen">Whether its box is ticked.</param>
public sealed record PressLine(Department Body, FilingState? State, IReadOnlyList<string> Clerks, DateOnly? PressedOn, bool IsChosen);
