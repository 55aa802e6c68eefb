namespace ReportPortal.Domain.Documents;

/// <summary>What a published file says of itself and not of the report: it may differ between two prints of one document.</summary>
public sealed record Imprint
{
    /// <summary>The edition's number: 1 for the first, 2 and on for corrections (更正版).</summary>
    public required int EditionNumber { get; init; }

    /// <summary>The day of publication, in the county's time zone; null for a preview.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>校验码: the SHA-256 of the document's canonical JSON, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Who issues it, for the file's metadata.</summary>
    public required string Issuer { get; init; }

    /// <summary>A word across every page, such as 送审稿 or 演示数据; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>核验地址: where a reader compares a file with what was published. Null prints neither it nor the digest.</summary>
    public string? VerifyAt { get; init; }

    /// <summary>Whether digest and address stand on every printed page, and not on the last alone.</summary>
    public bool DigestOnEveryPage { get; init; }

    /// <summary>更正说明, printed at the end; null for a first edition.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What the figures are called and count, for the files that list them apart from their tables.</summary>
    public FigureLegend Legend { get; init; } = FigureLegend.None;
}
