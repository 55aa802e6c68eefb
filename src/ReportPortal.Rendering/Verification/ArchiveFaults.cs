using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Rendering.Verification;

/// <summary>Finds the first thing in an archive that disagrees, from the list of digests down to what the files say.</summary>
internal sealed class ArchiveFaults(ArchiveContent content, EditionSeal? seal, string hash, IReadOnlyList<ChainLink> chain)
{
    private const string Json = "json";

    public (ArchiveFault?, string)? First()
    {
        if (content.Find(ArchivePlaces.Sums) is null && content.Find(ArchivePlaces.Seal) is null)
            return (ArchiveFault.NotAnArchive, ArchivePlaces.Sums);
        return InSums().Concat(InSeal()).Concat(InChain()).Concat(InJson()).Select(fault => ((ArchiveFault?, string)?)fault).FirstOrDefault();
    }

    private IEnumerable<(ArchiveFault?, string)> InSums()
    {
        if (content.Twice is { } twice)
            yield return (ArchiveFault.Unlisted, twice);
        var listed = content.Text(ArchivePlaces.Sums).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", 2)).ToList();
        foreach (var line in listed)
            if (line.Length < 2)
                yield return (ArchiveFault.Altered, ArchivePlaces.Sums);
            else if (content.Find(line[1]) is not { } bytes)
                yield return (ArchiveFault.Missing, line[1]);
            else if (CanonicalJson.Digest(bytes) != line[0])
                yield return (ArchiveFault.Altered, line[1]);
        foreach (var name in content.Names.Except(listed.Select(line => line[^1])).Where(name => name != ArchivePlaces.Sums))
            yield return (ArchiveFault.Unlisted, name);
    }

    private IEnumerable<(ArchiveFault?, string)> InSeal()
    {
        if (seal is null)
        {
            yield return (content.Find(ArchivePlaces.Seal) is null ? ArchiveFault.Missing : ArchiveFault.NotSealed, ArchivePlaces.Seal);
            yield break;
        }
        if (seal.Text() != content.Text(ArchivePlaces.Seal))
            yield return (ArchiveFault.NotSealed, ArchivePlaces.Seal);
        List<(string Place, string Digest)> sealedParts =
        [
            (ArchivePlaces.Document, seal.Digest), (ArchivePlaces.Form, seal.YearForm), (ArchivePlaces.Figures, seal.Figures),
            .. seal.Changes is { } changes ? [(ArchivePlaces.Changes, changes)] : Array.Empty<(string, string)>(),
            .. seal.Files.Select(file => (ArchivePlaces.Of(seal.Title, file.Key), file.Value)),
        ];
        foreach (var (place, digest) in sealedParts)
            if (content.Find(place) is not { } bytes)
                yield return (ArchiveFault.Missing, place);
            else if (CanonicalJson.Digest(bytes) != digest)
                yield return (ArchiveFault.NotSealed, place);
        foreach (var place in content.Names.Where(name => name.StartsWith(ArchivePlaces.Files, StringComparison.Ordinal)).Except(sealedParts.Select(part => part.Place)))
            yield return (ArchiveFault.NotSealed, place);
    }

    private IEnumerable<(ArchiveFault?, string)> InChain()
    {
        if (chain is not [.., var last] || last.Hash != hash)
            yield return (ArchiveFault.HashDiffers, ArchivePlaces.Chain);
        else if (last.PrevHash != seal!.PrevHash || last.Sequence != seal.Sequence || ChainLink.BreakIn(chain) is not null)
            yield return (ArchiveFault.LinkDiffers, $"{ArchivePlaces.Chain} {(ChainLink.BreakIn(chain) ?? last).Sequence}");
    }

    private IEnumerable<(ArchiveFault?, string)> InJson()
    {
        if (!seal!.Files.ContainsKey(Json))
            yield break;
        var place = ArchivePlaces.Of(seal.Title, Json);
        var witness = FileWitness.Of(content.Find(place)!);
        if (witness.Document != seal.Digest || !witness.Printed.Contains(seal.Digest))
            yield return (ArchiveFault.JsonDiffers, place);
    }
}
