using System.Text.Json;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Rendering.Verification;

/// <summary>What can disagree in an archive.</summary>
public enum ArchiveFault
{
    /// <summary>It is no archive of an edition.</summary>
    NotAnArchive,

    /// <summary>Something that is listed or needed is not there.</summary>
    Missing,

    /// <summary>Something is there that is not listed, or twice.</summary>
    Unlisted,

    /// <summary>Something is not what the list of digests says.</summary>
    Altered,

    /// <summary>A part is not what the edition's seal says.</summary>
    NotSealed,

    /// <summary>The hash that stands in the chain is not the one of the seal.</summary>
    HashDiffers,

    /// <summary>A link of the chain does not stand on the one before it.</summary>
    LinkDiffers,

    /// <summary>The JSON file holds another document.</summary>
    JsonDiffers,
}

/// <summary>An archive held against itself: every digest, the seal over document, form, figures and files, the chain, the JSON file.</summary>
/// <param name="Seal">The seal; null where none can be read.</param>
/// <param name="Hash">The edition's hash, computed from the seal.</param>
/// <param name="Chain">The chain up to the edition.</param>
/// <param name="Fault">The first thing that disagrees; null where the archive is consistent.</param>
/// <param name="Place">Where in the archive.</param>
public sealed record ArchiveProof(EditionSeal? Seal, string Hash, IReadOnlyList<ChainLink> Chain, ArchiveFault? Fault, string Place)
{
    /// <summary>Reads an archive and goes through all of it.</summary>
    public static ArchiveProof Of(Stream file)
    {
        try
        {
            var content = ArchiveContent.Read(file);
            var seal = Read<EditionSeal>(content, ArchivePlaces.Seal);
            var chain = Read<List<ChainLink>>(content, ArchivePlaces.Chain) ?? [];
            var hash = content.Find(ArchivePlaces.Seal) is { } bytes ? CanonicalJson.Digest(bytes) : "";
            (ArchiveFault?, string)? first = new ArchiveFaults(content, seal, hash, chain).First();
            return new(seal, hash, chain, first?.Item1, first?.Item2 ?? "");
        }
        catch (InvalidDataException broken)
        {
            return new(null, "", [], ArchiveFault.NotAnArchive, broken.Message);
        }
    }

    /// <summary>Whether a chain that somebody has kept holds this edition: its link and that of no other in its place.</summary>
    public bool IsIn(IReadOnlyList<ChainLink> known) => Chain.Count > 0 && known.Contains(Chain[^1]);

    /// <summary>Whether a hash that somebody has noted is this edition's, or that of one before it.</summary>
    public bool Has(string head) => Chain.Any(link => string.Equals(link.Hash, head, StringComparison.OrdinalIgnoreCase));

    private static T? Read<T>(ArchiveContent content, string place)
        where T : class
    {
        try
        {
            return CanonicalJson.Read<T>(content.Text(place));
        }
        catch (JsonException)
        {
            return null;        // its digest says so, or the seal's absence does
        }
    }
}
