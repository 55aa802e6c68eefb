using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Review;

/// <summary>Reads how far the bodies are with a year.</summary>
public sealed class BoardReader(PortalDbContext db, CurrentFilings filings, YearForms forms, CheckBases bases, CountyClock clock, TimeProvider time)
{
    /// <summary>All years that were opened, newest first.</summary>
    public async Task<IReadOnlyList<ReportingYear>> YearsAsync(CancellationToken cancel) =>
        await db.Years.AsNoTracking().OrderByDescending(year => year.Year).ToListAsync(cancel);

    /// <summary>The board of a year; null where the year was not opened or its form is gone.</summary>
    public async Task<Board?> ReadAsync(ReportYear year, CancellationToken cancel)
    {
        var years = await YearsAsync(cancel);
        if (years.FirstOrDefault(known => known.Year == year) is not { } opened || await forms.FindAsync(year, cancel) is not { } form)
            return null;
        var measure = await MeasureAsync(form, opened, cancel);
        var current = await filings.OfYearAsync(year, cancel);
        var clerks = await ClerksAsync(cancel);
        var bodies = await filings.BodiesAsync(year, cancel);
        return new(opened, [.. bodies.Select(body => measure.LineOf(body, current.GetValueOrDefault(body.Code)) with { Clerks = [.. clerks[body.Code]] })])
        {
            Years = [.. years.Select(known => known.Year)],
            Today = measure.Today,
            DaysLeft = measure.Calendar.Between(measure.Today, opened.FilingsDue),
        };
    }

    /// <summary>The line of one body alone.</summary>
    public async Task<BoardLine> LineAsync(OpenFiling open, CancellationToken cancel) =>
        (await MeasureAsync(open.Form, open.Year, cancel)).LineOf(open.Body, open.Filing) with { Clerks = [.. (await ClerksAsync(cancel))[open.Body.Code]] };

    private async Task<Measure> MeasureAsync(YearForm form, ReportingYear year, CancellationToken cancel) => new(
        form, await bases.OfAsync(form, cancel), year, new(await db.WorkingDays.AsNoTracking().ToListAsync(cancel)), clock.DayOf(time.GetUtcNow().UtcDateTime), clock);

    private async Task<ILookup<string, PortalAccount>> ClerksAsync(CancellationToken cancel)
    {
        var accounts = await db.Accounts.AsNoTracking().Include(account => account.Memberships)
            .Where(account => account.DeactivatedAt == null && account.Memberships.Any(membership => membership.Role == PortalRole.Clerk)).OrderBy(account => account.DisplayName).ToListAsync(cancel);
        return accounts.SelectMany(account => account.Departments.Select(body => (body, account))).ToLookup(pair => pair.body, pair => pair.account);
    }

    /// <summary>What all lines of a year are measured by.</summary>
    private sealed class Measure(YearForm form, YearBasis basis, ReportingYear year, WorkingCalendar calendar, DateOnly today, CountyClock clock)
    {
        public DateOnly Today => today;

        public WorkingCalendar Calendar => calendar;

        private readonly HashSet<CellRef> asked = [.. form.InputCells.Except(form.LockedCells)];

        public BoardLine LineOf(Department body, Filing? filing)
        {
            var line = new BoardLine(body, filing);
            return line with
            {
                LateBy = line.IsWaitedFor && year.State == YearState.Open && today > year.FilingsDue ? calendar.Between(year.FilingsDue, today) : null,
                SubmittedOn = filing is { State: FilingState.Submitted or FilingState.Accepted, SubmittedAt: { } at } ? clock.DayOf(at) : null,
                Completeness = filing?.State == FilingState.Excused ? null : (filing?.Cells.Count(cell => asked.Contains(cell.Cell)) ?? 0) * 100 / Math.Max(1, asked.Count),
                Findings = filing is null or { State: FilingState.Excused } ? [] : [.. Checker.Check(form, filing.Sheet, basis.Of(filing)).Where(finding => finding.Rule != Rule.Blank)],
            };
        }
    }
}
