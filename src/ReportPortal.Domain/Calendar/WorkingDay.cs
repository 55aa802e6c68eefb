namespace ReportPortal.Domain.Calendar;

/// <summary>A day that the State Council's notice makes another than its day of the week does: a holiday, or a weekend day that is worked.</summary>
public sealed class WorkingDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether it is worked (上班) or not (放假).</summary>
    public required bool IsWorking { get; set; }
}
