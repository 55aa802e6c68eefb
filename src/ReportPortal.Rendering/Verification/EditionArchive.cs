using System.Globalization;
using System.Text;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Rendering.Json;

namespace ReportPortal.Rendering.Verification;

/// <summary>归档包: an edition with all that is needed to read and to prove it without the portal, as one ZIP. The same edition and enclosures give the same bytes.</summary>
public static class EditionArchive
{
    /// <summary>Makes the archive.</summary>
    /// <param name="edition">The edition with files, changes, figures and their parts.</param>
    /// <param name="chain">The chain from the portal's first edition to this one.</param>
    /// <param name="enclosures">What lies beside it by name and place: its history, the signed paper.</param>
    public static byte[] Of(Edition edition, IReadOnlyList<ChainLink> chain, IEnumerable<KeyValuePair<string, byte[]>> enclosures)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ArchivePlaces.Seal] = Utf8(EditionSeal.Of(edition).Text()),
            [ArchivePlaces.Document] = Utf8(edition.Document),
            [ArchivePlaces.Form] = Utf8(edition.YearForm),
            [ArchivePlaces.Figures] = Utf8(EditionSeal.FiguresText(edition)),
            [ArchivePlaces.Chain] = Utf8(CanonicalJson.Write(chain)),
            [ArchivePlaces.Schema] = JsonRenderer.Schema(),
            [FileWords.Of("ArchiveReadMe")] = Utf8(ReadMe(edition)),
        };
        if (EditionSeal.ChangesText(edition) is { } changes)
            parts[ArchivePlaces.Changes] = Utf8(changes);
        foreach (var file in edition.Files)
            parts[ArchivePlaces.Of(edition.Title, file.Format)] = file.Bytes;
        foreach (var (name, bytes) in enclosures)
            parts[name] = bytes;
        parts[ArchivePlaces.Sums] = Utf8(string.Concat(parts.Select(part => $"{CanonicalJson.Digest(part.Value)}  {part.Key}\n")));
        return StableZip.Of(parts);
    }

    private static string ReadMe(Edition edition)
    {
        using var stream = typeof(EditionArchive).Assembly.GetManifestResourceStream("archive-readme.txt")
            ?? throw new InvalidOperationException("The text archive-readme.txt is not embedded");
        var words = new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\r\n");      // Notepad of old knows no other
        return '\uFEFF' + string.Format(CultureInfo.InvariantCulture, words, edition.Title, edition.Number, edition.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            edition.Digest, edition.Hash, edition.PrevHash, edition.Sequence);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
