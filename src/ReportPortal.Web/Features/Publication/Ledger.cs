using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Who had to publish by when, when each did, where, and what was corrected since: what an inspector asks for.</summary>
/// <param name="Year">The year.</param>
/// <param name="Lines">The county's report first, then the bodies' in order.</param>
public sealed record Ledger(ReportingYear Year, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>Whether the day is the one that is registered, and not that of the edition.</summary>
    public bool IsByPosting { get; init; }

    public int Count(LedgerTiming timing) => Lines.Count(line => line.Timing == timing);
}

/// <summary>Whether a report was out in time.</summary>
public enum LedgerTiming
{
    OnTime,
    Late,

    /// <summary>It is not out, and need not be yet.</summary>
    NotYet,

    /// <summary>It is not out, and should be.</summary>
    Overdue,
}

/// <summary>One report.</summary>
/// <param name="Code">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="Due">By when it must be published.</param>
/// <param name="On">The lawful day of its publication; null while it is not out.</param>
/// <param name="Today">Today in the county.</param>
public sealed record LedgerLine(string Code, string Name, DateOnly Due, DateOnly? On, DateOnly Today)
{
    /// <summary>The whole address where readers find it; null where neither one is registered nor the portal knows its own.</summary>
    public string? Address { get; init; }

    /// <summary>How many editions are out.</summary>
    public int Editions { get; init; }

    public IReadOnlyList<LedgerCorrection> Corrections { get; init; } = [];

    /// <summary>The day it was withdrawn; null where it was not.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    public string? WithdrawalReason { get; init; }

    /// <summary>Its page in the portal, from the portal's root.</summary>
    public required string Page { get; init; }

    public LedgerTiming Timing => On is { } day ? day <= Due ? LedgerTiming.OnTime : LedgerTiming.Late : Today <= Due ? LedgerTiming.NotYet : LedgerTiming.Overdue;

    /// <summary>By how many days it was late, or is by now; 0 in time.</summary>
    public int DaysLate => Math.Max(0, (On ?? Today).DayNumber - Due.DayNumber);
}

/// <summary>A later edition: which, when, what it changes, why.</summary>
public sealed record LedgerCorrection(int Number, DateOnly On, EditionKind Kind, string? Reason);
