using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Filings;

/// <summary>How far in the history a person has seen a body's filing, so that what changed since can be shown. It is no part of the history itself.</summary>
public sealed class FilingLook
{
    /// <summary>Who looked: the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The year of the filing.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The body that files.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>The last change there was at that time.</summary>
    public required long Sequence { get; set; }
}
