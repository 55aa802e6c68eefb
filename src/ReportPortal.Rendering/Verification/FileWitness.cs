using System.Text.Json;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Verification;

/// <summary>What a file tells of where it comes from, whoever has changed it since.</summary>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Printed">What could be a 校验码 in it, each once, in the order they stand in.</param>
/// <param name="Document">The 校验码 of the document that it holds, computed anew; null where it holds none that can be read (only JSON does).</param>
public sealed record FileWitness(string Sha256, IReadOnlyList<string> Printed, string? Document)
{
    /// <summary>Looks into a file. Whatever is in it, it is not an error.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="opensPdf">
    /// Whether the text of a PDF file is read too, which takes a program for PDF: not for what a stranger sends. Its metadata, where our files
    /// and most that were made from them name the digest, is read in any case.
    /// </param>
    public static FileWitness Of(byte[] file, bool opensPdf = false) => new(
        CanonicalJson.Digest(file),
        [.. PrintedDigests.In(file).Concat(opensPdf ? PrintedDigests.InPdf(file) : []).Distinct().Take(PrintedDigests.Most)],
        DocumentIn(file));

    /// <summary>The digest of the document of a JSON file, whatever its white space and the order of its members.</summary>
    private static string? DocumentIn(byte[] file)
    {
        if (file.Length == 0 || file.AsSpan().TrimStart("\uFEFF \r\n\t"u8) is not [(byte)'{', ..])
            return null;
        try
        {
            using var parsed = JsonDocument.Parse(file.AsMemory(file.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return parsed.RootElement.TryGetProperty("document", out var document) ? CanonicalJson.Digest(CanonicalJson.Write(document)) : null;
        }
        catch (Exception other) when (other is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
