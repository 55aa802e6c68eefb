using ReportPortal.Domain.Documents;

namespace ReportPortal.Web.Features.Verify;

/// <summary>What can be said of a file or a digest.</summary>
public enum VerdictKind
{
    /// <summary>The bytes are those of a published file.</summary>
    PublishedFile,

    /// <summary>The digest is that of a published report's document.</summary>
    PublishedDigest,

    /// <summary>The document in the file is a published one, word for word; the file around it was written anew.</summary>
    SameDocument,

    /// <summary>It carries a document digest of ours, but its bytes are not those that were published.</summary>
    Changed,

    /// <summary>Nothing of ours is known by it.</summary>
    Unknown,
}

/// <summary>The answer to who asks whether a file is ours.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Sha256">What was looked up.</param>
/// <param name="Edition">The edition it belongs to; null where there is none.</param>
public sealed record Verdict(VerdictKind Kind, string Sha256, VerifiedEdition? Edition)
{
    /// <summary>The name of what it says in the words of the interface.</summary>
    public string TextKey => Kind switch
    {
        VerdictKind.PublishedFile => "VerifyPublishedFile",
        VerdictKind.PublishedDigest => "VerifyPublishedDigest",
        VerdictKind.SameDocument => "VerifySameDocument",
        VerdictKind.Changed => "VerifyChanged",
        _ => "VerifyUnknown",
    };
}

/// <summary>A published edition, as it stands today.</summary>
/// <param name="Newest">The number of the edition that stands now.</param>
/// <param name="Withdrawal">Its withdrawal; null where it stands.</param>
public sealed record VerifiedEdition(PublishedDigest Found, int Newest, Withdrawal? Withdrawal)
{
    public bool IsCurrent => Withdrawal is null && Found.Number == Newest;

    /// <summary>Where the report is read: <c>~/reports/2023</c>.</summary>
    public string Address => Found.BodyCode == ReportBody.CountyCode ? $"~/reports/{Found.Year}" : $"~/reports/{Found.Year}/{Found.BodyCode}";

    /// <summary>Where this edition of it is read.</summary>
    public string EditionAddress => IsCurrent ? Address : $"{Address}/editions/{Found.Number}";
}

/// <summary>The report was withdrawn.</summary>
public sealed record Withdrawal(DateOnly On, string? Reason);

/// <summary>The page: what was asked for, and what is said of it.</summary>
/// <param name="Typed">The digest as it was typed.</param>
/// <param name="Verdict">Null where nothing was asked yet.</param>
/// <param name="WasSent">Whether the file itself was sent, and not its digest alone.</param>
public sealed record VerifyPage(string? Typed, Verdict? Verdict, bool WasSent);
