using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Filings;

/// <summary>The four dates of a year.</summary>
/// <param name="Filings">Bodies file, set by the county.</param>
/// <param name="DepartmentsPublish">Bodies publish: by 31 January (条例第四十九条).</param>
/// <param name="UpperLevel">The report goes to the upper level, which sets the day; often in February.</param>
/// <param name="CountyPublishes">The county publishes: by 31 March (条例第四十九条).</param>
public sealed record YearDates(DateOnly Filings, DateOnly DepartmentsPublish, DateOnly UpperLevel, DateOnly CountyPublishes)
{
    /// <summary>What a county starts from that has set none.</summary>
    public static YearDates Default(ReportYear year) => new(new(year.Value + 1, 1, 15), LastForDepartments(year), new(year.Value + 1, 2, 20), LastForCounty(year));

    /// <summary>The same days of another year: what was agreed with the bodies last year. The lawful days stay.</summary>
    public YearDates In(ReportYear year) => new(SameDay(Filings, year), SameDay(DepartmentsPublish, year), SameDay(UpperLevel, year), SameDay(CountyPublishes, year));

    /// <summary>What is wrong with them for a year; empty where nothing is.</summary>
    public IReadOnlyList<YearDateFault> FaultsFor(ReportYear year)
    {
        var faults = new List<YearDateFault>();
        if (Filings <= new DateOnly(year.Value, 12, 31))
            faults.Add(YearDateFault.FilingsWithinTheYear);
        if (Filings > DepartmentsPublish)
            faults.Add(YearDateFault.FilingsAfterPublication);
        if (DepartmentsPublish > LastForDepartments(year))
            faults.Add(YearDateFault.DepartmentsTooLate);
        if (UpperLevel < Filings || UpperLevel > new DateOnly(year.Value + 1, 12, 31))
            faults.Add(YearDateFault.UpperLevelOutOfOrder);
        if (CountyPublishes < Filings)
            faults.Add(YearDateFault.CountyBeforeFilings);
        if (CountyPublishes > LastForCounty(year))
            faults.Add(YearDateFault.CountyTooLate);
        return faults;
    }

    private static DateOnly LastForDepartments(ReportYear year) => new(year.Value + 1, 1, 31);

    private static DateOnly LastForCounty(ReportYear year) => new(year.Value + 1, 3, 31);

    private static DateOnly SameDay(DateOnly day, ReportYear year) =>
        new(year.Value + 1, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year.Value + 1, day.Month)));
}

/// <summary>What is wrong with a year's dates.</summary>
public enum YearDateFault
{
    /// <summary>Bodies would file before the year is over.</summary>
    FilingsWithinTheYear,

    /// <summary>Bodies would file after they have published.</summary>
    FilingsAfterPublication,

    /// <summary>Bodies would publish after 31 January (条例第四十九条).</summary>
    DepartmentsTooLate,

    /// <summary>The upper level would get the report before the bodies have filed, or not in the next year.</summary>
    UpperLevelOutOfOrder,

    /// <summary>The county would publish before the bodies have filed.</summary>
    CountyBeforeFilings,

    /// <summary>The county would publish after 31 March (条例第四十九条).</summary>
    CountyTooLate,
}

/// <summary>Why a year refuses an act.</summary>
public enum YearRefusal
{
    /// <summary>It is closed: it must be opened again first.</summary>
    Closed,

    /// <summary>It is open already.</summary>
    Open,

    /// <summary>Its dates cannot be these.</summary>
    BadDates,
}

/// <summary>A year refuses an act.</summary>
/// <param name="refusal">Why.</param>
/// <param name="year">Which year.</param>
public sealed class YearRefused(YearRefusal refusal, ReportYear year) : Exception($"{refusal}: {year}")
{
    /// <summary>Why.</summary>
    public YearRefusal Refusal { get; } = refusal;
}
