namespace ReportPortal.Domain.Calendar;

/// <summary>Which days are worked (工作日). Saturdays and Sundays are not, unless the county has entered otherwise; what it has not entered is not known.</summary>
public sealed class WorkingCalendar(IEnumerable<WorkingDay> entered)
{
    // More would be no deadline, and a calendar without a single working day no calendar.
    private const int Furthest = 3660;
    private readonly Dictionary<DateOnly, bool> days = entered.ToDictionary(day => day.Date, day => day.IsWorking);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorking(DateOnly day) => days.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Whether the county has entered anything for a year: until then its holidays are not known.</summary>
    public bool Knows(int year) => days.Keys.Any(day => day.Year == year);

    /// <summary>How many working days are left from one day to another: the first not counted, the last counted. Negative where it is past.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var day = from; day < to;)
            if (IsWorking(day = day.AddDays(1)))
                count++;
        return count;
    }

    /// <summary>The day so many working days after another, which is not counted: the last day to answer a request is <c>Add(received, 20)</c> (条例第三十三条).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or more than ten years.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var at = day;
        for (var left = workingDays; left > 0;)
        {
            at = at.AddDays(1);
            if (at.DayNumber - day.DayNumber > Furthest)
                throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "No deadline lies so far away.");
            if (IsWorking(at))
                left--;
        }
        return at;
    }

    /// <summary>The day itself where it is worked, or the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        for (var at = day; day.DayNumber - at.DayNumber <= Furthest; at = at.AddDays(-1))
            if (IsWorking(at))
                return at;
        return day;
    }
}
