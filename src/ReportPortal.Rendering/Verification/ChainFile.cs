using System.Text;
using System.Text.Json;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Rendering.Verification;

/// <summary>A chain that somebody has kept.</summary>
public static class ChainFile
{
    /// <summary>The links of a <c>chain.json</c>, or of the archive that holds it; null where it is neither.</summary>
    public static IReadOnlyList<ChainLink>? Read(byte[] file)
    {
        try
        {
            return file is [(byte)'P', (byte)'K', ..]
                ? ArchiveProof.Of(new MemoryStream(file)) is { Fault: null } proof ? proof.Chain : null
                : CanonicalJson.Read<List<ChainLink>>(Encoding.UTF8.GetString(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
