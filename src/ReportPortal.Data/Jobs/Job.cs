namespace ReportPortal.Data.Jobs;

/// <summary>Work that waits for its time. It is leased by the process that does it, so that it is done once however many there are.</summary>
public sealed class Job
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>The longest word on how far it is, or why it failed, in characters.</summary>
    public const int MaxProgressLength = 1000;

    /// <summary>What is to be done: <c>daily-backup</c>.</summary>
    public required string Key { get; init; }

    /// <summary>When it is due, in UTC.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Until when it is somebody's, in UTC; a process that died is not waited for any longer.</summary>
    public DateTime? LeaseUntil { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid? Lease { get; init; }

    /// <summary>How often it failed since it last succeeded.</summary>
    public int Failures { get; init; }

    /// <summary>How far it is, or why it failed.</summary>
    public string? Progress { get; init; }

    /// <summary>When it was last done, in UTC.</summary>
    public DateTime? DoneAt { get; init; }
}
