namespace ReportPortal.Data.History;

/// <summary>Who changes something, when and why: what stands in the history beside each change.</summary>
/// <param name="By">The account.</param>
/// <param name="At">Now, in UTC.</param>
public sealed record Act(string By, DateTime At)
{
    /// <summary>What the portal does by itself: an upgrade, a job, a command of the one who looks after it.</summary>
    public const string Portal = "portal";

    /// <summary>Why, where a reason was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>From where: the address of the request.</summary>
    public string? From { get; init; }
}
