using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Verify;

/// <summary>
/// The digests of all that was ever published. Editions never change, so each is read once and kept; the database is only asked what has come
/// since, whatever strangers look up.
/// </summary>
public sealed class PublishedDigests(LastAnswers answers) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private Known known = new(0, ImmutableDictionary<string, PublishedDigest>.Empty, ImmutableDictionary<(ReportYear, string), int>.Empty);

    /// <summary>What a digest is of; null where it is of nothing published.</summary>
    public async Task<PublishedDigest?> FindAsync(PortalDbContext db, string digest, CancellationToken cancel) =>
        (await NowAsync(db, cancel)).Digests.GetValueOrDefault(digest);

    /// <summary>The number of the newest edition of a report.</summary>
    public int NewestOf(PublishedDigest found) => known.Newest[(found.Year, found.BodyCode)];

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<Known> NowAsync(PortalDbContext db, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            foreach (var edition in await answers.AskAsync(("digests", known.Sequence), () => Since(db, known.Sequence).ToListAsync(cancel)))
                known = known.With(edition);
            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    private static IQueryable<Listed> Since(PortalDbContext db, long sequence) => db.Editions.AsNoTracking()
        .Where(edition => edition.Sequence > sequence && edition.Kind != EditionKind.Recorded).OrderBy(edition => edition.Sequence)
        .Select(edition => new Listed(edition.Sequence, new(edition.Year, edition.BodyCode, edition.Number, edition.Title, edition.PublishedOn, edition.Digest, null),
            edition.Files.Select(file => new ListedFile(file.Format, file.Sha256)).ToList()));

    private sealed record ListedFile(string Format, string Sha256);

    private sealed record Listed(long Sequence, PublishedDigest Edition, List<ListedFile> Files);

    // Where a file is the same in two editions, as the figures are after a correction of words, the newer one counts.
    private sealed record Known(long Sequence, ImmutableDictionary<string, PublishedDigest> Digests, ImmutableDictionary<(ReportYear, string), int> Newest)
    {
        public Known With(Listed one) => new(
            one.Sequence,
            Digests.SetItem(one.Edition.Digest, one.Edition).SetItems(one.Files.Select(file => KeyValuePair.Create(file.Sha256, one.Edition with { Format = file.Format }))),
            Newest.SetItem((one.Edition.Year, one.Edition.BodyCode), one.Edition.Number));
    }
}

/// <summary>What a digest is of.</summary>
/// <param name="Digest">The digest of the edition's document.</param>
/// <param name="Format">The file's format; null for the document itself.</param>
public sealed record PublishedDigest(ReportYear Year, string BodyCode, int Number, string Title, DateOnly PublishedOn, string Digest, string? Format);
