using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Filings;

/// <summary>Whether a year is being worked on.</summary>
public enum YearState
{
    /// <summary>Bodies may file.</summary>
    Open,

    /// <summary>Nothing may be filed any more.</summary>
    Closed,
}

/// <summary>A year that is reported on, the form it uses and its four dates.</summary>
public sealed class ReportingYear
{
    private DateOnly filingsDue;
    private DateOnly departmentsPublishDue;
    private DateOnly upperLevelDue;
    private DateOnly countyPublishesDue;

    /// <summary>The year.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The key of its form.</summary>
    public required string FormatKey { get; init; }

    /// <summary>Whether bodies may file.</summary>
    public YearState State { get; private set; } = YearState.Open;

    /// <summary>The day by which bodies file, set by the county.</summary>
    public required DateOnly FilingsDue { get => filingsDue; init => filingsDue = value; }

    /// <summary>The day by which bodies publish: 31 January of the next year (条例第四十九条).</summary>
    public required DateOnly DepartmentsPublishDue { get => departmentsPublishDue; init => departmentsPublishDue = value; }

    /// <summary>The day by which the report goes to the upper level, set by that.</summary>
    public required DateOnly UpperLevelDue { get => upperLevelDue; init => upperLevelDue = value; }

    /// <summary>The day by which the county publishes: 31 March of the next year (条例第四十九条).</summary>
    public required DateOnly CountyPublishesDue { get => countyPublishesDue; init => countyPublishesDue = value; }

    /// <summary>Whether its figures are made up: such a year is shown only where the portal says so on every page.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The four dates.</summary>
    public YearDates Dates => new(filingsDue, departmentsPublishDue, upperLevelDue, countyPublishesDue);

    /// <summary>The key of the form that the State Council's office prescribes for a year (国办公开办函〔2019〕60号、〔2021〕30号); null before 2019.</summary>
    public static string? PrescribedForm(ReportYear year) => year.Value >= 2021 ? "national-2021" : year.Value >= 2019 ? "national-2019" : null;

    /// <summary>Sets the dates anew.</summary>
    /// <exception cref="YearRefused">The year is closed, or the dates cannot be these.</exception>
    public void Reschedule(YearDates dates)
    {
        RefuseUnlessOpen();
        if (dates.FaultsFor(Year).Count > 0)
            throw new YearRefused(YearRefusal.BadDates, Year);
        (filingsDue, departmentsPublishDue, upperLevelDue, countyPublishesDue) = dates;
    }

    /// <summary>Ends the year's filing.</summary>
    /// <exception cref="YearRefused">It is closed already.</exception>
    public void Close()
    {
        RefuseUnlessOpen();
        State = YearState.Closed;
    }

    /// <summary>Lets bodies file again.</summary>
    /// <exception cref="YearRefused">It is open.</exception>
    public void Reopen()
    {
        if (State == YearState.Open)
            throw new YearRefused(YearRefusal.Open, Year);
        State = YearState.Open;
    }

    private void RefuseUnlessOpen()
    {
        if (State == YearState.Closed)
            throw new YearRefused(YearRefusal.Closed, Year);
    }
}
