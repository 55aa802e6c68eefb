using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The last page of a filing: what must be explained, answered and signed, and what became of it.</summary>
public sealed record SubmissionPage(FillingFrame Frame, SubmissionInput Typed, IReadOnlyList<RowToExplain> Rows, IReadOnlyList<AttachedFile> Files, IReadOnlyList<ToldChange> Changes)
{
    /// <summary>What keeps it from being submitted, whatever reason is given: blank cells.</summary>
    public int Blanks { get; init; }

    /// <summary>How far the body's own report is; null while it cannot be published.</summary>
    public OwnReport? Report { get; init; }

    /// <summary>Whether the sealed form must be attached first.</summary>
    public bool NeedsSignedForm { get; init; }
}

/// <summary>A body's own report after its submission.</summary>
/// <param name="PublishedOn">The day of the first edition; null while it is not out.</param>
/// <param name="Editions">How many editions are out.</param>
/// <param name="MayPublish">Whether the body itself can publish it now.</param>
/// <param name="Due">By when it must be out (Article 49).</param>
public sealed record OwnReport(DateOnly? PublishedOn, int Editions, bool MayPublish, DateOnly Due);

/// <summary>A row for which a reason is asked, with everything that was found there.</summary>
public sealed record RowToExplain(string Row, string Name, IReadOnlyList<ToldFinding> Findings, string? Reason);

/// <summary>A file beside the filing.</summary>
public sealed record AttachedFile(Guid Id, FilingFileKind Kind, string Name, long Bytes, string By, DateTime At);

/// <summary>What the office changed, in words.</summary>
public sealed record ToldChange(AgreedChange Change, string Name, string By);
