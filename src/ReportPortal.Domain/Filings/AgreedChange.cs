namespace ReportPortal.Domain.Filings;

/// <summary>代改: what the county's office changed in a submitted filing, as agreed by telephone.</summary>
public sealed class AgreedChange
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The cell as <c>table/row/column</c>, or the key of a text's part.</summary>
    public required string Target { get; init; }

    /// <summary>What stood there, as printed.</summary>
    public required string Before { get; init; }

    /// <summary>What stands there since.</summary>
    public required string After { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who changed it.</summary>
    public required string By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who confirmed it for the body; null until then.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    internal void Confirm(string by, DateTime now) => (ConfirmedBy, ConfirmedAt) = (by, now);
}

/// <summary>Who changes something as agreed, and why.</summary>
/// <param name="Id">The identity of the change.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="Now">When, in UTC.</param>
public sealed record AgreedBy(Guid Id, string Reason, string By, DateTime Now);
