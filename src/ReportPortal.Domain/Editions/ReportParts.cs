namespace ReportPortal.Domain.Editions;

/// <summary>The text of one part of a report.</summary>
public sealed class ReportNarrative
{
    /// <summary>The report it belongs to.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The key of the part.</summary>
    public required string Part { get; init; }

    /// <summary>The text, as typed and cleaned.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Counts its changes.</summary>
    public int Version { get; internal set; }
}

/// <summary>Who has written in a report: they count as its compilers and cannot sign it.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="AccountId">Who.</param>
public sealed record ReportContributor(Guid ReportId, string AccountId);

/// <summary>A body that is not in the county's figures, and why: the list is part of what is signed.</summary>
public sealed class ReportGap
{
    /// <summary>The report it is missing from.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The body.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>Why the report goes without it.</summary>
    public string Reason { get; internal set; } = "";
}

/// <summary>A finding that goes along with the report, and why. It is void when the values change: its key holds them.</summary>
public sealed class ReportWaiver
{
    /// <summary>The report it is about.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Tells the finding with its values from every other: <see cref="FindingKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Why it is right all the same.</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>Who says so.</summary>
    public string By { get; internal set; } = "";
}
