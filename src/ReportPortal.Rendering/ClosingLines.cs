using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>What a file says at its end: the digest of its document, and where a reader has it compared.</summary>
internal static class ClosingLines
{
    /// <summary>Nothing where there is no place to compare it at.</summary>
    public static IReadOnlyList<string> Of(Imprint imprint) =>
        imprint.VerifyAt is { } address ? [FileWords.Of("Digest", imprint.Digest), FileWords.Of("VerifyAt", address)] : [];

    /// <summary>Whether a line of a file is one of them, of whatever document.</summary>
    public static bool IsOne(string line) => Begins(line, "Digest") || Begins(line, "VerifyAt");

    private static bool Begins(string line, string words) => line.TrimStart().StartsWith(FileWords.Of(words, ""), StringComparison.Ordinal);
}
