using ReportPortal.Domain.Editions;

namespace ReportPortal.Domain.Filings;

/// <summary>Why a sentence is right all the same, as the body says. It is void when sentence or values change: its key holds them.</summary>
public sealed class FilingWaiver
{
    /// <summary>The filing it belongs to.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>Tells the finding with its sentence and values from every other: <see cref="FindingKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The reason.</summary>
    public string Reason { get; internal set; } = "";
}
