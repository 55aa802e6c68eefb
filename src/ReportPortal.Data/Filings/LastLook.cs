using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Filings;

/// <summary>How far in the history a person has seen a body's filing or the county's report, so that what changed since can be shown. It is no part of the history itself.</summary>
public sealed class LastLook
{
    /// <summary>Who looked: the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The year of the report.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Whose it is.</summary>
    public required string BodyCode { get; init; }

    /// <summary>The last change there was at that time.</summary>
    public required long Sequence { get; set; }
}
