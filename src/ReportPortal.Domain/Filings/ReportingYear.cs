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

/// <summary>A year that is reported on, the form it uses and the day its filings are due.</summary>
public sealed class ReportingYear
{
    /// <summary>The year.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The key of its form.</summary>
    public required string FormatKey { get; init; }

    /// <summary>Whether bodies may file.</summary>
    public YearState State { get; private set; } = YearState.Open;

    /// <summary>The day by which bodies file, set by the county.</summary>
    public required DateOnly FilingsDue { get; init; }

    /// <summary>The day by which bodies publish: 31 January of the next year (条例第四十九条).</summary>
    public required DateOnly DepartmentsPublishDue { get; init; }

    /// <summary>The day by which the county publishes: 31 March of the next year (条例第四十九条).</summary>
    public required DateOnly CountyPublishesDue { get; init; }

    /// <summary>Whether its figures are made up: such a year is shown only where the portal says so on every page.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Ends the year's filing.</summary>
    public void Close() => State = YearState.Closed;
}
