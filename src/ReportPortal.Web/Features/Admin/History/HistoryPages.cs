using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Documents;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>Lays out the pages of the history.</summary>
public sealed class HistoryPages(PortalDbContext db, HistorySearch search, HistoryWords words, CountyClock clock)
{
    /// <summary>How many changes a page shows.</summary>
    public const int PageSize = 50;

    // So many are in memory at a time, whatever the length of a file.
    private const int BatchSize = 500;

    public async Task<HistoryPage> ShowAsync(HistoryInput input, bool isFound, ClaimsPrincipal user, CancellationToken cancel)
    {
        await words.LoadAsync(cancel);
        var asked = input.Read();
        var changes = isFound ? await ReadAsync((await search.FindAsync(asked, user, cancel)).OrderByDescending(record => record.Sequence).Take(PageSize + 1), cancel) : [];
        return new(input, await ChoicesAsync(asked, user, cancel), [.. changes.Take(PageSize)],
            changes.Count > PageSize ? $"{changes[PageSize - 1].Sequence}" : null, HistorySearch.SeesAll(user) ? await ProofAsync(cancel) : null)
        {
            Blankable = user.Is(PortalRole.Administrator) && asked.Person is { } person ? await BlankableAsync(person, cancel) : null,
        };
    }

    /// <summary>All that were asked for, newest first, read while they are taken.</summary>
    public async IAsyncEnumerable<HistoryPage.Change> ExportAsync(HistoryInput input, ClaimsPrincipal user, [EnumeratorCancellation] CancellationToken cancel)
    {
        await words.LoadAsync(cancel);
        var found = await search.FindAsync(input.Read() with { Before = null }, user, cancel);
        var below = long.MaxValue;
        while (true)
        {
            var batch = await ReadAsync(found.Where(record => record.Sequence < below).OrderByDescending(record => record.Sequence).Take(BatchSize), cancel);
            foreach (var change in batch)
                yield return change;
            if (batch.Count < BatchSize)
                yield break;
            below = batch[^1].Sequence;
        }
    }

    /// <summary>The last changes of some cells of a year: in filings and in what the county itself brings in.</summary>
    public Task<IReadOnlyList<HistoryPage.Change>> OfCellsAsync(Domain.Formats.ReportYear year, IReadOnlyCollection<Domain.Formats.CellRef> cells, CancellationToken cancel) =>
        TellAsync(db.History.AsNoTracking().Where(HistorySubject.WithinAny([$"filing/{year}", $"lead-figure/{year}", $"adjustment/{year}"]))
            .Where(record => cells.Contains(record.Cell!)).OrderByDescending(record => record.Sequence).Take(PageSize), cancel);

    /// <summary>These changes in words, in their order.</summary>
    public async Task<IReadOnlyList<HistoryPage.Change>> TellAsync(IQueryable<ChangeRecord> found, CancellationToken cancel)
    {
        await words.LoadAsync(cancel);
        return await ReadAsync(found, cancel);
    }

    private async Task<List<HistoryPage.Change>> ReadAsync(IQueryable<ChangeRecord> found, CancellationToken cancel)
    {
        var changes = new List<HistoryPage.Change>();
        foreach (var record in await found.Include(record => record.Payload).ToListAsync(cancel))
            changes.Add(await DescribeAsync(record, record.Payload!, cancel));
        return changes;
    }

    private async Task<HistoryPage.Change> DescribeAsync(ChangeRecord record, ChangePayload payload, CancellationToken cancel)
    {
        var (subject, cell, form) = await words.SubjectAsync(record, cancel);
        return new(record.Sequence, clock.TimeOf(record.At), words.Person(record.ActorId), subject, DeedOf(payload), cell, record.Cell?.ToString(),
            record.Subject.Split('/') is [_, var year, ..] ? year : null, words.Changes(payload, cell, form), payload.Reason, payload.From, payload.BlankedBy);
    }

    private static string DeedOf(ChangePayload payload) => (payload.BlankedBy, payload.Old, payload.New) switch
    {
        (not null, _, _) => "HistoryBlanked",
        (_, null, not null) => "HistoryAdded",
        (_, not null, null) => "HistoryDeleted",
        _ => "HistoryChanged",
    };

    private async Task<HistoryPage.Lists> ChoicesAsync(HistoryFilter asked, ClaimsPrincipal user, CancellationToken cancel)
    {
        var all = HistorySearch.SeesAll(user);
        var own = user.Departments();
        var people = await db.Accounts.AsNoTracking().OrderBy(account => account.DisplayName).Select(account => new HistoryPage.Choice(account.Id, account.DisplayName)).ToListAsync(cancel);
        var units = await db.Departments.AsNoTracking().OrderBy(body => body.Order).Select(body => new HistoryPage.Choice(body.Code, body.Name)).ToListAsync(cancel);
        var years = await db.Years.AsNoTracking().OrderByDescending(year => year.Year).Select(year => year.Year).ToListAsync(cancel);
        var form = asked.Year is { } chosen ? await words.FormAsync(chosen, cancel) : null;
        return new(
            all ? [new(Act.Portal, words.Person(Act.Portal)), .. people] : null,
            all ? [new(ReportBody.CountyCode, words.Body(ReportBody.CountyCode)), .. units] : [.. units.Where(unit => own.Contains(unit.Value))],
            [.. years.Select(year => year.Value)],
            form is null ? [] : [.. form.InputCells.Select(cell => form[cell])],
            all ? Enum.GetValues<HistoryKind>() : [HistoryKind.Filings]);
    }

    private async Task<HistoryPage.ChainState> ProofAsync(CancellationToken cancel)
    {
        var head = await db.HistoryHeadAsync(cancel);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(known => known.Key == NightlyProof.JobKey, cancel);
        return new(head.Sequence, head.Hash, job?.DoneAt is { } done ? clock.TimeOf(done) : null, job is { Failures: > 0 } ? job.Progress : null);
    }

    private Task<string?> BlankableAsync(string person, CancellationToken cancel) => db.Accounts.AsNoTracking()
        .Where(account => account.Id == person && account.DeactivatedAt != null && account.BlankedAt == null).Select(account => (string?)account.Id).SingleOrDefaultAsync(cancel);
}
