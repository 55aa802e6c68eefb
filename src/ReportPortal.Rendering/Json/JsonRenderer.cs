using System.Globalization;
using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Json;

/// <summary>
/// The whole document, and what the file says of itself. The document stands in it in its canonical form, byte for byte: the SHA-256 of
/// what follows <c>"document":</c> is its digest.
/// </summary>
public sealed class JsonRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <summary>The JSON Schema of the file (draft 2020-12).</summary>
    public static byte[] Schema()
    {
        using var stream = typeof(JsonRenderer).Assembly.GetManifestResourceStream("report-1.schema.json")
            ?? throw new InvalidOperationException("The schema report-1.schema.json is not embedded");
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint) =>
        Encoding.UTF8.GetBytes($"{{\"document\":{CanonicalJson.Write(document)},\"imprint\":{CanonicalJson.Write(JsonImprint.Of(imprint))}}}");
}

/// <summary>The imprint as it stands in the file.</summary>
internal sealed record JsonImprint(int Edition, string? PublishedOn, string Digest, string Issuer, string? Watermark, string? VerifyAt, JsonCorrection? Correction)
{
    public static JsonImprint Of(Imprint imprint) => new(
        imprint.EditionNumber, imprint.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), imprint.Digest, imprint.Issuer, imprint.Watermark, imprint.VerifyAt, JsonCorrection.Of(imprint.Correction));
}

/// <summary>更正说明 as it stands in the file.</summary>
internal sealed record JsonCorrection(string Kind, string Reason, IReadOnlyList<JsonChange> Changes)
{
    public static JsonCorrection? Of(Correction? correction) => correction is null ? null : new(
        correction.IsEditorial ? "editorial" : "material", correction.Reason,
        [.. correction.Changes.Select(change => new JsonChange(change.Cell?.ToString(), change.Block, change.Place, change.Before, change.After))]);
}

/// <summary>One line of it.</summary>
internal sealed record JsonChange(string? Cell, string? Block, string Place, string? Before, string? After);
