using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Writing;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The county's report while it is being written.</summary>
public sealed record CompilationPage(ReportingYear Year, Report Report, CountyDraft Draft)
{
    /// <summary>What was accepted or reopened since the filings were locked.</summary>
    public IReadOnlyList<LateFiling> Late { get; init; } = [];

    /// <summary>The bodies that are not in it, each with the reason that was given.</summary>
    public IReadOnlyList<MissingBody> Missing { get; init; } = [];

    /// <summary>What the checker finds, those that stop first.</summary>
    public IReadOnlyList<CountyFinding> Findings { get; init; } = [];

    /// <summary>What keeps texts from being printed: gaps, unread braces, characters that no font has.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public IReadOnlyList<PartText> Parts { get; init; } = [];

    public IReadOnlyList<FigureTable> Figures { get; init; } = [];

    /// <summary>What others changed since the reader looked last; none at the first look.</summary>
    public IReadOnlyList<Admin.History.HistoryPage.Change> Changes { get; init; } = [];

    /// <summary>The names of accounts.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    public string Address => $"compilation/{Year.Year}";

    public bool IsLocked => Report.Snapshot is not null;

    /// <summary>Whether its texts and filings may be changed.</summary>
    public bool IsOpen => Report.State is ReportState.Compiling or ReportState.Sent or ReportState.Approved;

    /// <summary>What must be mended before it can go round.</summary>
    public int Stopping => Findings.Count(finding => finding.Stops) + Faults.Count + Missing.Count(body => body.Reason is null) + (IsLocked ? 0 : 1);

    public string NameOf(string? account) => account is null ? "" : People.GetValueOrDefault(account, account);
}

/// <summary>A body that is not in the county's figures.</summary>
public sealed record MissingBody(string Code, string Name, string? Reason);

/// <summary>A finding in the county's figures, in words.</summary>
/// <param name="Key">Tells it from every other, values included.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="IsError">Whether it is an error.</param>
/// <param name="Reason">Why it goes along; null where nobody has said so.</param>
/// <param name="Stops">Whether it keeps the report from going round.</param>
/// <param name="Links">Where it can be mended.</param>
public sealed record CountyFinding(string Key, string Words, bool IsError, string? Reason, bool Stops, IReadOnlyList<FindingLink> Links)
{
    /// <summary>Whether a reason lets it along.</summary>
    public bool MayGoAlong { get; init; } = true;
}

/// <summary>A place that a finding is about.</summary>
public sealed record FindingLink(string Address, string Name);
