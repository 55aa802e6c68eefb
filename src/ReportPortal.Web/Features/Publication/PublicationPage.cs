using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Publication;

/// <summary>How far the reports of a year are with signature and publication.</summary>
public sealed record PublicationPage(ReportingYear Year, IReadOnlyList<PublicationLine> Lines)
{
    /// <summary>All years that were opened, newest first.</summary>
    public IReadOnlyList<ReportYear> Years { get; init; } = [];

    /// <summary>Whether anything waits for its publication, so that the page looks again by itself.</summary>
    public bool IsUnderWay => Lines.Any(line => line.IsWaiting);
}

/// <summary>One report.</summary>
/// <param name="Code">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">How far it is; null where nobody has begun it.</param>
/// <param name="Due">By when it must be published.</param>
public sealed record PublicationLine(string Code, string Name, ReportState? State, DateOnly Due)
{
    /// <summary>How many editions are out.</summary>
    public int Editions { get; init; }

    /// <summary>The lawful day of its publication, as the county's settings have it; null while it is not out.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where and when it was put up in the county's own site; null where that was not registered.</summary>
    public Posting? Posting { get; init; }

    /// <summary>When it is to be published, in UTC.</summary>
    public DateTime? PublishAt { get; init; }

    /// <summary>Why it could not be.</summary>
    public string? Fault { get; init; }

    /// <summary>The body's filing; null for the county and where nothing was begun.</summary>
    public Filing? Filing { get; init; }

    public bool IsCounty => PublicationDesk.IsCounty(Code);

    public bool IsLate(DateOnly today) => (PublishedOn ?? today) > Due;

    /// <summary>Whether it can be published as it stands.</summary>
    public bool IsReady => State is not (ReportState.Published or ReportState.Withdrawn) && !IsWaiting && (IsCounty ? State is ReportState.Approved : PublicationDesk.IsReady(Filing));

    public bool IsWaiting => PublishAt is not null && Fault is null;
}

/// <summary>One report before the one who signs it, and after.</summary>
public sealed record ReportSheet(ReportingYear Year, string Code, string Name, Report? Report)
{
    public ReportDraft? Draft { get; init; }

    public Approval? Approval { get; init; }

    /// <summary>Whether a body's filing is signed, and so can be published as its report.</summary>
    public bool IsReady { get; init; }

    /// <summary>The title as it will be printed.</summary>
    public string Title { get; init; } = "";

    public DraftRemarks Remarks { get; init; } = DraftRemarks.None;

    /// <summary>What it counts, beside last year.</summary>
    public IReadOnlyList<SheetFigure> Figures { get; init; } = [];

    /// <summary>How many filings are in it.</summary>
    public int Filings { get; init; }

    /// <summary>Its editions, newest first.</summary>
    public IReadOnlyList<EditionLine> Editions { get; init; } = [];

    /// <summary>Where and when it was put up in the county's own site; null where that was not registered.</summary>
    public Posting? Posting { get; init; }

    /// <summary>Whether there is an edition that can have been put up, and be it a recorded one.</summary>
    public bool IsOut { get; init; }

    /// <summary>What was published elsewhere and does not agree with it any more.</summary>
    public ReportConsequences Consequences { get; init; } = ReportConsequences.None;

    /// <summary>The names of accounts.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    public string Address => $"publication/{Year.Year}/{Code}";

    public bool IsCounty => PublicationDesk.IsCounty(Code);

    /// <summary>Whether the person wrote in it, and so cannot record its signature.</summary>
    public bool IsCompiler(string account) => Draft?.SentBy == account || Report?.Contributors.Any(known => known.AccountId == account) == true;

    /// <summary>Why something is left as it is; null where nobody has said so.</summary>
    public string? ReasonOf(string key) => Report?.Waivers.FirstOrDefault(waiver => waiver.Key == key)?.Reason;

    public string NameOf(string? account) => account is null ? "" : People.GetValueOrDefault(account, account);
}

/// <summary>A key figure with last year's and the change between them, as printed; null where nothing is known of last year.</summary>
public sealed record SheetFigure(KeyFigure Now, string? Before, string? Change);

/// <summary>An edition in a list.</summary>
public sealed record EditionLine(int Number, EditionKind Kind, DateOnly On, string Digest, string? Reason);
