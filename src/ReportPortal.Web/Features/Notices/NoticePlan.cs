using System.Globalization;
using ReportPortal.Data.Notices;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Notices;

/// <summary>
/// What is to be said about a filing at a moment. It looks at how things are, not at what has changed since yesterday: a day on which
/// nobody looked is made up for, and whoever looks again finds the same occasions.
/// </summary>
public sealed class NoticePlan(WorkingCalendar calendar, CountyClock clock, DateTime now)
{
    /// <summary>The name of the first occasion of a year.</summary>
    public const string Turn = "turn";

    private const int WeekDays = 7;

    // Of what was accepted long ago nobody need hear who comes to the body now.
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    // The fewest first: whoever was not told at fourteen is told at seven, not of both.
    private static readonly int[] DaysAhead = [1, 7, 14];

    private DateOnly Today => clock.DayOf(now);

    /// <summary>What there is to say about a body's newest filing of an open year; null for one that was not begun.</summary>
    public IEnumerable<Occasion> Of(ReportingYear year, string department, Filing? filing)
    {
        if (filing is not null && Step(filing) is { } step)
            yield return step;
        if (filing is null or { State: FilingState.Draft, IsOnBehalf: false })
            yield return new(NoticeKind.YourTurn, Turn, year.Year, department) { Days = Math.Max(0, DaysLeft(year)) };
        if (IsPressed(filing) && Deadline(year, department) is { } deadline)
            yield return deadline;
    }

    /// <summary>What became of a filing; null where that concerns nobody any more.</summary>
    public Occasion? Step(Filing filing) => filing.State switch
    {
        FilingState.Submitted => At(NoticeKind.Submitted, filing, filing.SubmittedAt!.Value, filing.SubmittedBy),
        FilingState.Accepted when now - filing.AcceptedAt!.Value < News => At(NoticeKind.Accepted, filing, filing.AcceptedAt.Value, filing.AcceptedBy),
        FilingState.Returned when filing.Queries.MaxBy(query => query.AskedAt) is { } asked => At(NoticeKind.Returned, filing, asked.AskedAt, asked.AskedBy),
        _ => null,
    };

    /// <summary>The county presses: once a day, however often one presses the button.</summary>
    public Occasion Pressed(ReportingYear year, string department) => new(NoticeKind.Pressed, Named(NoticeKind.Pressed, Day(Today)), year.Year, department)
    {
        Days = DaysLeft(year) < 0 ? -DaysLeft(year) : null,
    };

    /// <summary>Working days until a year's filings are due; negative afterwards.</summary>
    public int DaysLeft(ReportingYear year) => DaysLeft(year, Today);

    /// <summary>The same, as it was on the day of another moment.</summary>
    public int DaysLeftAt(ReportingYear year, DateTime moment) => DaysLeft(year, clock.DayOf(moment));

    private int DaysLeft(ReportingYear year, DateOnly day) => calendar.Between(day, year.FilingsDue);

    // The office itself enters what comes on paper, and what was accepted once was on time once.
    private bool IsPressed(Filing? filing) => calendar.IsWorking(Today) && filing is null or { IsOpen: true, IsOnBehalf: false, Revision: 1 };

    private Occasion? Deadline(ReportingYear year, string department)
    {
        var left = DaysLeft(year);
        if (left < 0)
            return new(NoticeKind.Overdue, Named(NoticeKind.Overdue, $"{WeeksOverdue(year)}-{Day(year.FilingsDue)}"), year.Year, department) { Days = -left };
        return Array.Find(DaysAhead, ahead => left <= ahead) is var ahead and > 0
            ? new(NoticeKind.DueSoon, Named(NoticeKind.DueSoon, $"{ahead}-{Day(year.FilingsDue)}"), year.Year, department) { Days = left, Ahead = ahead }
            : null;
    }

    private int WeeksOverdue(ReportingYear year) => (Today.DayNumber - calendar.Add(year.FilingsDue, 1).DayNumber) / WeekDays;

    private static Occasion At(NoticeKind kind, Filing filing, DateTime moment, string? by) =>
        new(kind, Named(kind, moment.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)), filing.Year, filing.DepartmentCode) { By = by };

    private static string Named(NoticeKind kind, string which) => $"{kind.ToString().ToLowerInvariant()}-{which}";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
