using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Notices;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Notices;

/// <summary>
/// Tells people what concerns them, each once for an occasion: while it looks who was told nobody else saves, so that two who look at once
/// do not tell twice.
/// </summary>
public sealed partial class Notifier(PortalDbContext db, CurrentFilings filings, CountyClock clock, TimeProvider time, ILogger<Notifier> log)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Everything there is to say today about every open year.</summary>
    /// <returns>How many notices that were.</returns>
    public Task<int> TellDueAsync(CancellationToken cancel) => AloneAsync(async () =>
    {
        var (plan, told) = (await PlanAsync(Now, cancel), 0);
        foreach (var year in await db.Years.AsNoTracking().Where(year => year.State == YearState.Open).OrderBy(year => year.Year).ToListAsync(cancel))
        {
            var known = await NewestAsync(year.Year, null, cancel);
            var occasions = (await filings.BodiesAsync(year.Year, cancel)).SelectMany(body => plan.Of(year, body.Code, known.GetValueOrDefault(body.Code)));
            told += (await TellAsync(plan, year, [.. occasions], new(Act.Portal, Now), cancel)).Count;
        }
        return told;
    }, cancel);

    /// <summary>
    /// What became of a body's filing, as it stands now: submitted, returned, accepted. To be called after the act is saved. Where the
    /// database fails the act stands all the same; the daily job says it then.
    /// </summary>
    public async Task TellAsync(ReportYear year, string department, CancellationToken cancel)
    {
        try
        {
            await AloneAsync(async () =>
            {
                var plan = await PlanAsync(Now, cancel);
                var step = (await NewestAsync(year, department, cancel)).GetValueOrDefault(department) is { } filing ? plan.Step(filing) : null;
                return step is null ? [] : await TellAsync(plan, await YearAsync(year, cancel), [step], new(Act.Portal, Now), cancel);
            }, cancel);
        }
        catch (Exception failure) when (DatabaseProvider.FaultOf(failure) is not null)
        {
            Log.Later(log, year.Value, department, failure.GetBaseException().Message);
        }
    }

    /// <summary>Presses the clerks of some bodies, each once a day.</summary>
    /// <returns>How many people were told; null where one of the bodies has nothing to do any more.</returns>
    public Task<int?> PressAsync(ReportYear year, IReadOnlyCollection<string> departments, Act act, CancellationToken cancel) => AloneAsync(async () =>
    {
        var plan = await PlanAsync(act.At, cancel);
        var (opened, known, bodies) = (await YearAsync(year, cancel), await NewestAsync(year, null, cancel), (await filings.BodiesAsync(year, cancel)).Select(body => body.Code).ToHashSet());
        if (opened.State == YearState.Closed || departments.Any(code => !bodies.Contains(code) || known.GetValueOrDefault(code) is { IsOpen: false }))
            return (int?)null;
        return (await TellAsync(plan, opened, [.. departments.Distinct().Select(code => plan.Pressed(opened, code))], act, cancel)).Count;
    }, cancel);

    private async Task<NoticePlan> PlanAsync(DateTime now, CancellationToken cancel) =>
        new(new WorkingCalendar(await db.WorkingDays.AsNoTracking().ToListAsync(cancel)), clock, now);

    private Task<ReportingYear> YearAsync(ReportYear year, CancellationToken cancel) => db.Years.AsNoTracking().SingleAsync(known => known.Year == year, cancel);

    private async Task<Dictionary<string, Filing>> NewestAsync(ReportYear year, string? department, CancellationToken cancel) =>
        (await db.Filings.AsNoTracking().Include(filing => filing.Queries).Where(filing => filing.Year == year && (department == null || filing.DepartmentCode == department)).ToListAsync(cancel))
            .GroupBy(filing => filing.DepartmentCode).ToDictionary(body => body.Key, body => body.MaxBy(filing => filing.Revision)!);

    private async Task<IReadOnlyList<Notice>> TellAsync(NoticePlan plan, ReportingYear year, IReadOnlyList<Occasion> occasions, Act act, CancellationToken cancel)
    {
        var told = await db.Notices.AsNoTracking().Where(notice => notice.Year == year.Year).ToDictionaryAsync(notice => notice.Key, notice => notice.At, cancel);
        var people = await db.Accounts.AsNoTracking().Include(account => account.Memberships).Where(account => account.DeactivatedAt == null).OrderBy(account => account.Id).ToListAsync(cancel);
        var notices = new List<Notice>();
        foreach (var occasion in occasions)
            foreach (var person in people.Where(person => Concerns(occasion, person)))
                if (!IsTold(plan, year, occasion, person, told) && told.TryAdd(occasion.KeyFor(person.Id), act.At))
                    notices.Add(new()
                    {
                        Key = occasion.KeyFor(person.Id), AccountId = person.Id, Kind = occasion.Kind, Year = occasion.Year, DepartmentCode = occasion.Department, Days = occasion.Days, At = act.At,
                    });
        db.Notices.AddRange(notices);
        if (notices.Count > 0)
            await db.SaveAsync(act, cancel);
        return notices;
    }

    private static bool Concerns(Occasion occasion, PortalAccount person) => person.Id != occasion.By
        && (occasion.IsForOffice ? person.Has(PortalRole.Coordinator) : person.Has(PortalRole.Clerk, occasion.Department));

    // Whoever hears that it is their turn hears as well how much time is left: nobody is told that twice in a day.
    private static bool IsTold(NoticePlan plan, ReportingYear year, Occasion occasion, PortalAccount person, Dictionary<string, DateTime> told) => told.ContainsKey(occasion.KeyFor(person.Id))
        || (occasion.Ahead is { } ahead && told.TryGetValue(Occasion.KeyOf(NoticePlan.Turn, occasion.Year, occasion.Department, person.Id), out var turn) && plan.DaysLeftAt(year, turn) <= ahead);

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        try
        {
            return await db.AloneAsync(work, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();                // what was not said must not be saved with what comes next
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was told yet what became of the filing of {Department} for {Year}: {Reason}")]
        public static partial void Later(ILogger logger, int year, string department, string reason);
    }
}
