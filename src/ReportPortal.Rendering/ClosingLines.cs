using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>What a file says at its end: the digest of its document, and where a reader has it compared.</summary>
internal static class ClosingLines
{
    /// <summary>Nothing where there is no place to compare it at.</summary>
    public static IReadOnlyList<string> Of(Imprint imprint) =>
        imprint.VerifyAt is { } address ? [FileWords.Of("Digest", imprint.Digest), FileWords.Of("VerifyAt", address)] : [];
}
