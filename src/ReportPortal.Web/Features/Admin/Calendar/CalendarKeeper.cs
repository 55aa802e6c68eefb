using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Calendar;
using ReportPortal.Web.Features.Admin.Departments;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Calendar;

/// <summary>Keeps the holidays and the weekend days that are worked, as the State Council's notice has them and the county enters them.</summary>
public sealed class CalendarKeeper(PortalDbContext db, IStringLocalizer<PortalText> text)
{
    /// <summary>The longest stretch that can be entered at once, in days: no holiday is longer.</summary>
    public const int MaxStretch = 31;

    public async Task<CalendarPage> FindAsync(int year, CancellationToken cancel) => new(year, await db.WorkingDays.AsNoTracking().OrderBy(day => day.Date).ToListAsync(cancel));

    /// <summary>Sets each day of a stretch; null gives it back to its day of the week.</summary>
    public async Task SetAsync(DateOnly first, DateOnly last, bool? working, Act act, CancellationToken cancel)
    {
        var known = await db.WorkingDays.Where(day => day.Date >= first && day.Date <= last).ToDictionaryAsync(day => day.Date, cancel);
        for (var day = first; day <= last; day = day.AddDays(1))
            Set(known, day, working);
        await db.SaveAsync(act, cancel);
    }

    /// <summary>Takes over a table of days, whole or not at all; says what is wrong with which row.</summary>
    public async Task<CalendarImport> ImportAsync(UploadedTable table, Act act, CancellationToken cancel)
    {
        var (days, faults) = (new Dictionary<DateOnly, bool>(), new List<string>());
        foreach (var row in table.Rows)
            if (row.Line > 1 || DepartmentColumns.ReadDay(row[0]) is not null)      // the first may be a head
                Read(row, days, faults);
        if (faults.Count == 0 && days.Count == 0)
            faults.Add(text["ImportNothing"]);
        if (faults.Count > 0)
            return new(0, null, faults);
        var known = await db.WorkingDays.ToDictionaryAsync(day => day.Date, cancel);
        foreach (var (day, working) in days)
            Set(known, day, working);
        await db.SaveAsync(act, cancel);
        return new(days.Count, days.Keys.Min().Year, []);
    }

    private void Read(UploadedTable.Row row, Dictionary<DateOnly, bool> days, List<string> faults)
    {
        var working = row[1] == text["CalendarWorking"].Value ? true : row[1] == text["CalendarOff"].Value ? false : (bool?)null;
        if (DepartmentColumns.ReadDay(row[0]) is not { } day)
            faults.Add(text["CalendarDayNotUnderstood", row.Line, row[0]]);
        else if (working is not { } known)
            faults.Add(text["CalendarKindNotUnderstood", row.Line, row[1], text["CalendarWorking"], text["CalendarOff"]]);
        else if (!days.TryAdd(day, known))
            faults.Add(text["CalendarDayTwice", row.Line, row[0]]);
    }

    private void Set(Dictionary<DateOnly, WorkingDay> known, DateOnly day, bool? working)
    {
        if (!known.TryGetValue(day, out var entered))
        {
            if (working is { } kind)
                db.WorkingDays.Add(new() { Date = day, IsWorking = kind });
        }
        else if (working is { } kind)
            entered.IsWorking = kind;
        else
            db.WorkingDays.Remove(entered);
    }
}

/// <summary>How many days were taken over, of which year first, or what is wrong with the table.</summary>
public sealed record CalendarImport(int Days, int? Year, IReadOnlyList<string> Faults);

/// <summary>A year at a glance.</summary>
public sealed record CalendarPage(int Year, IReadOnlyList<WorkingDay> Entered)
{
    private readonly Dictionary<DateOnly, bool> entered = Entered.ToDictionary(day => day.Date, day => day.IsWorking);

    public WorkingCalendar Calendar { get; } = new(Entered);

    public IEnumerable<WorkingDay> OfYear => Entered.Where(day => day.Date.Year == Year);

    /// <summary>What the county typed, where it was refused.</summary>
    public StretchInput Input { get; init; } = new();

    public int WorkingDays => Enumerable.Range(1, 12).Sum(month => Weeks(month).SelectMany(week => week).Count(day => day is { } known && Calendar.IsWorking(known)));

    /// <summary>The weeks of a month from Monday to Sunday; null before its first and after its last day.</summary>
    public IEnumerable<DateOnly?[]> Weeks(int month)
    {
        var first = new DateOnly(Year, month, 1);
        var at = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        while (at < first.AddMonths(1))
        {
            yield return [.. Enumerable.Range(0, 7).Select(day => at.AddDays(day)).Select(day => day.Month == month ? day : (DateOnly?)null)];
            at = at.AddDays(7);
        }
    }

    /// <summary>Whether the county has entered a day, and as what.</summary>
    public bool? EnteredAs(DateOnly day) => entered.TryGetValue(day, out var working) ? working : null;
}
