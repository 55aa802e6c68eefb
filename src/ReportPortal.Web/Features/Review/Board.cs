using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Review;

/// <summary>How far the bodies are that file for a year, in the county's order.</summary>
public sealed record Board(ReportingYear Year, IReadOnlyList<BoardLine> Lines)
{
    /// <summary>All years that were opened, newest first.</summary>
    public required IReadOnlyList<ReportYear> Years { get; init; }

    /// <summary>Today, in the county.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Working days until filings are due; negative where that is past.</summary>
    public required int DaysLeft { get; init; }

    public bool IsOpen => Year.State == YearState.Open;

    public bool IsPast => Today > Year.FilingsDue;

    /// <summary>The bodies whose filing has not come, or has been sent back.</summary>
    public IEnumerable<BoardLine> WaitedFor => Lines.Where(line => line.IsWaitedFor);

    public int Count(FilingState? state) => Lines.Count(line => line.State == state);
}

/// <summary>One body: where its filing is, and what the checker says of it.</summary>
public sealed record BoardLine(Department Body, Filing? Filing)
{
    public FilingState? State => Filing?.State;

    /// <summary>Working days since its filing was due; null where it is not overdue.</summary>
    public int? LateBy { get; init; }

    /// <summary>The county's day on which it was submitted; null while it is with the body.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>How many of the cells that people enter are answered, in whole per cent: 100 only where all are; null where nothing is asked.</summary>
    public int? Completeness { get; init; }

    /// <summary>What the checker finds. Blanks are told by <see cref="Completeness"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<PortalAccount> Clerks { get; init; } = [];

    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    /// <summary>Whether the body, or the office for it, still has to do something.</summary>
    public bool IsWaitedFor => State is null or FilingState.Draft or FilingState.Returned;

    /// <summary>Whether the office enters it from the body's paper.</summary>
    public bool IsOnBehalf => Filing?.IsOnBehalf == true;

    /// <summary>A nil return: everything is answered, and nothing happened.</summary>
    public bool IsNil => Completeness == 100 && Filing!.Cells.All(cell => cell.Amount is null or 0);
}
