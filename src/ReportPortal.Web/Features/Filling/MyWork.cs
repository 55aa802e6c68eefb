using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What a clerk has to do: each of their bodies in each open year, and what was filed in closed ones.</summary>
public sealed class MyWork(PortalDbContext db, FilingDesk desk, CheckBases bases, CountyClock clock, TimeProvider time)
{
    public async Task<MyWorkPage> OfAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var calendar = new WorkingCalendar(await db.WorkingDays.AsNoTracking().ToListAsync(cancel));
        var today = clock.DayOf(time.GetUtcNow().UtcDateTime);
        var lines = new List<WorkLine>();
        foreach (var year in await db.Years.AsNoTracking().OrderByDescending(year => year.Year).ToListAsync(cancel))
            foreach (var department in await TheirsAsync(user, year, cancel))
                if (await desk.OpenAsync(user, year.Year, department, cancel) is { } open)
                    lines.Add(await LineOfAsync(open, calendar.Between(today, year.FilingsDue), cancel));
        // What is over and done with stands below, by name alone.
        var newest = lines.Select(line => line.Open.Year.Year.Value).DefaultIfEmpty().Max();
        var past = lines.Where(line => line.Open.Year.State == YearState.Closed || (line.Open.Year.Year.Value < newest && line.Open.Filing?.State is FilingState.Accepted)).ToList();
        return new([.. lines.Except(past)], [.. past.Where(line => line.Open.Filing is not null)]);
    }

    // Their own bodies, and those for which the office fills in on behalf.
    private async Task<IReadOnlyList<string>> TheirsAsync(ClaimsPrincipal user, ReportingYear year, CancellationToken cancel) =>
        user.Is(Domain.Accounts.PortalRole.Coordinator)
            ? [.. user.Departments().Union(await db.Filings.Where(filing => filing.Year == year.Year && filing.IsOnBehalf).Select(filing => filing.DepartmentCode).Distinct().ToListAsync(cancel))]
            : user.Departments();

    private async Task<WorkLine> LineOfAsync(OpenFiling open, int daysLeft, CancellationToken cancel)
    {
        if (open.Year.State == YearState.Closed)
            return new(open, daysLeft, 0, 0, 0, 0, 0);
        var basis = await bases.OfAsync(open.Form, cancel);
        var findings = open.CheckOn(basis);
        var inputs = open.Form.InputCells.Where(cell => !open.Form[cell].IsLocked).ToList();
        var sheet = open.SheetOn(basis);
        return new(
            open, daysLeft, inputs.Count(cell => !sheet[cell].IsBlank), inputs.Count,
            findings.Count(finding => finding is { Stops: true, Rule: not Rule.Blank }), findings.Count(finding => finding is { Severity: Severity.Warning }),
            open.Filing?.Queries.Count(query => query.Answer is null) ?? 0)
        {
            Unconfirmed = open.Filing?.AgreedChanges.Count(change => change.ConfirmedAt is null) ?? 0,
        };
    }
}

/// <summary>A clerk's work.</summary>
/// <param name="Open">What is to be done.</param>
/// <param name="Past">What was filed in years that are closed, or accepted in years before the newest.</param>
public sealed record MyWorkPage(IReadOnlyList<WorkLine> Open, IReadOnlyList<WorkLine> Past);

/// <summary>One body in one year.</summary>
/// <param name="Open">Its filing.</param>
/// <param name="DaysLeft">Working days until it is due; negative where it is overdue.</param>
/// <param name="Filled">Cells that are answered.</param>
/// <param name="Cells">Cells there are.</param>
/// <param name="Errors">What is wrong, blank cells left out.</param>
/// <param name="Warnings">What is unlikely.</param>
/// <param name="Unanswered">Questions of the office without an answer.</param>
public sealed record WorkLine(OpenFiling Open, int DaysLeft, int Filled, int Cells, int Errors, int Warnings, int Unanswered)
{
    /// <summary>What the office changed as agreed by telephone, and the body has not confirmed.</summary>
    public int Unconfirmed { get; init; }

    public bool IsOverdue => DaysLeft < 0 && Open.Filing?.State is null or FilingState.Draft or FilingState.Returned;
}
