using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What becomes of a posting that somebody types.</summary>
public enum PostingOutcome
{
    Added,
    Changed,
    Unchanged,
    Wrong,
}

/// <summary>Where and when a body's report was put up, as somebody says.</summary>
public sealed record TypedPosting(string Body, string Address, DateOnly On);

/// <summary>What became of it, and why where it was refused.</summary>
public sealed record PostingResult(PostingOutcome Outcome, PostingRefused? Refused = null);

/// <summary>Registers where and when reports were put up, while nobody else saves.</summary>
public sealed class PostingDesk(PortalDbContext db, CountyClock clock)
{
    /// <summary>Registers one, or mends what was registered.</summary>
    /// <exception cref="PostingRefused">It is no address, or not on that day.</exception>
    public async Task RegisterAsync(ReportYear year, TypedPosting typed, Act act, CancellationToken cancel)
    {
        if ((await RegisterAsync(year, [typed], act, keep: true, cancel))[0].Refused is { } refused)
            throw refused;
    }

    /// <summary>Registers what can be of many; what cannot keeps none of the others back.</summary>
    /// <param name="keep">Whether it is saved, or only said what would become of each.</param>
    public async Task<IReadOnlyList<PostingResult>> RegisterAsync(ReportYear year, IReadOnlyList<TypedPosting> typed, Act act, bool keep, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var done = await db.AloneAsync(async () =>
        {
            var (editions, known) = (await EditionsAsync(year, cancel), await db.Postings.Where(posting => posting.Year == year).ToDictionaryAsync(posting => posting.BodyCode, cancel));
            List<PostingResult> results = [.. typed.Select(one => Take(one, editions.GetValueOrDefault(one.Body), known, clock.DayOf(act.At)))];
            if (keep)
                await db.SaveAsync(act, cancel);
            return results;
        }, cancel);
        db.ChangeTracker.Clear();                // what was only looked at must not be saved with the next act
        return done;
    }

    /// <summary>Takes it away again; false where nothing was registered.</summary>
    public Task<bool> RemoveAsync(ReportYear year, string body, Act act, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        if (await db.Postings.FirstOrDefaultAsync(posting => posting.Year == year && posting.BodyCode == body, cancel) is not { } posting)
            return false;
        db.Postings.Remove(posting);
        await db.SaveAsync(act, cancel);
        return true;
    }, cancel);

    private PostingResult Take(TypedPosting typed, PostedEdition? edition, Dictionary<string, Posting> known, DateOnly today)
    {
        try
        {
            if (edition is null)
                return new(PostingOutcome.Wrong, new PostingRefused(PostingRefusal.NothingPublished, typed.Body));
            if (!known.TryGetValue(typed.Body, out var posting))
            {
                db.Postings.Add(known[typed.Body] = Posting.Register(edition, typed.Address, typed.On, today));
                return new(PostingOutcome.Added);
            }
            var before = (posting.Address, posting.PostedOn);
            posting.Mend(edition, typed.Address, typed.On, today);
            return new(before == (posting.Address, posting.PostedOn) ? PostingOutcome.Unchanged : PostingOutcome.Changed);
        }
        catch (PostingRefused refused)
        {
            return new(PostingOutcome.Wrong, refused);
        }
    }

    /// <summary>The oldest edition of each report.</summary>
    private async Task<Dictionary<string, PostedEdition>> EditionsAsync(ReportYear year, CancellationToken cancel) =>
        (await db.Editions.AsNoTracking().Where(edition => edition.Year == year).OrderBy(edition => edition.Sequence)
            .Select(edition => new PostedEdition(edition.Year, edition.BodyCode, edition.Kind, edition.PublishedOn)).ToListAsync(cancel))
            .GroupBy(edition => edition.BodyCode).ToDictionary(body => body.Key, body => body.First());
}
