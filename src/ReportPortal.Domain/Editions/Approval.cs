using System.Security.Cryptography;

namespace ReportPortal.Domain.Editions;

/// <summary>What is recorded of a signature on paper.</summary>
/// <param name="By">Who records it: an account.</param>
/// <param name="Signer">Who signed, as the name stands on the paper.</param>
/// <param name="On">The day on the paper.</param>
/// <param name="Scan">The signed paper, scanned; null where none is kept.</param>
public sealed record Signature(string By, string Signer, DateOnly On, byte[]? Scan = null)
{
    /// <summary>The longest name of a signer, in characters.</summary>
    public const int MaxSigner = 50;
}

/// <summary>A signature under a draft: it signs the digest and nothing else.</summary>
public sealed class Approval
{
    /// <summary>The draft that was signed; a draft is signed once.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>The digest that was signed.</summary>
    public required string Digest { get; init; }

    /// <summary>Who compiled the draft.</summary>
    public required string SentBy { get; init; }

    /// <summary>Who recorded the signature: another person.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Who signed, as the name stands on the paper.</summary>
    public required string Signer { get; init; }

    /// <summary>The day on the paper.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>When it was recorded, in UTC.</summary>
    public required DateTime ApprovedAt { get; init; }

    /// <summary>The signed paper, scanned; null where none is kept.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The scan's SHA-256, in lower-case hexadecimal; null where there is none.</summary>
    public string? ScanSha256 { get; init; }

    internal static Approval Of(ReportDraft draft, Signature signature, DateTime now) => new()
    {
        DraftId = draft.Id,
        Digest = draft.Digest,
        SentBy = draft.SentBy,
        ApprovedBy = signature.By,
        Signer = signature.Signer,
        SignedOn = signature.On,
        ApprovedAt = now,
        Bytes = signature.Scan,
        ScanSha256 = signature.Scan is { } scan ? Convert.ToHexStringLower(SHA256.HashData(scan)) : null,
    };
}
