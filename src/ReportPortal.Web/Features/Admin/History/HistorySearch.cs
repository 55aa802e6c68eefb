using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>Finds changes. A person who is nothing but a clerk finds those of their own bodies' filings.</summary>
public sealed class HistorySearch(PortalDbContext db, CountyClock clock)
{
    private static readonly PortalRole[] SeeAll = [PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor];

    public static bool SeesAll(ClaimsPrincipal user) => user.Is(SeeAll);

    /// <summary>The changes that are asked for and may be seen, in no order.</summary>
    public async Task<IQueryable<ChangeRecord>> FindAsync(HistoryFilter asked, ClaimsPrincipal user, CancellationToken cancel)
    {
        var found = db.History.AsNoTracking();
        if (await SubjectsAsync(asked, user, cancel) is { } subjects)
            found = found.Where(HistorySubject.WithinAny(subjects));
        if (asked.Person is { } person)
            found = found.Where(record => record.ActorId == person);
        if (asked.Cell is { } cell)
            found = found.Where(record => record.Cell == cell);
        if (asked.From is { } from && clock.At(from, 0) is var begin)
            found = found.Where(record => record.At >= begin);
        if (asked.To is { } to && to < DateOnly.MaxValue && clock.At(to.AddDays(1), 0) is var end)
            found = found.Where(record => record.At < end);
        return asked.Before is { } before ? found.Where(record => record.Sequence < before) : found;
    }

    /// <summary>What the changes must be about; null where they may be about anything.</summary>
    private async Task<List<string>?> SubjectsAsync(HistoryFilter asked, ClaimsPrincipal user, CancellationToken cancel)
    {
        var years = asked.Year is { } year ? [year.Value] : (await db.Years.AsNoTracking().Select(known => known.Year).ToListAsync(cancel)).ConvertAll(known => known.Value);
        if (!SeesAll(user))
            return asked.Kind is null or HistoryKind.Filings
                ? [.. from body in user.Departments() where asked.Unit is null || asked.Unit == body from known in years select Name("filing", known, body)]
                : [];
        if (asked is { Kind: null, Unit: null, Year: null })
            return null;
        var kinds = asked.Kind is { } kind ? [kind] : Enum.GetValues<HistoryKind>();
        var subjects = kinds.SelectMany(one => Subjects(one, asked, years)).ToList();
        if (kinds.Contains(HistoryKind.Reports))
            subjects.AddRange(await EditionsAsync(asked, cancel));
        return subjects;
    }

    private static IEnumerable<string> Subjects(HistoryKind kind, HistoryFilter asked, List<int> years) => (kind, asked.Unit, asked.Year) switch
    {
        (HistoryKind.Filings, { } unit, _) => years.Select(year => Name("filing", year, unit)),
        (HistoryKind.Filings, _, { } year) => [Name("filing", year.Value)],
        (HistoryKind.Filings, _, _) => ["filing"],
        (HistoryKind.Notices, { } unit, _) => years.Select(year => Name("notice", year, unit)),
        (HistoryKind.Notices, _, { } year) => [Name("notice", year.Value)],
        (HistoryKind.Notices, _, _) => ["notice"],
        (HistoryKind.Reports, { } unit, _) => years.Select(year => Name("report", year, unit)),
        (HistoryKind.Reports, _, { } year) => [Name("report", year.Value)],
        (HistoryKind.Reports, _, _) => ["report"],
        (HistoryKind.Rollup, null, { } year) => [Name("lead-figure", year.Value), Name("adjustment", year.Value)],
        (HistoryKind.Rollup, null, _) => ["lead-figure", "adjustment"],
        (HistoryKind.Years, null, { } year) => [Name("year", year.Value)],
        (HistoryKind.Years, null, _) => ["year"],
        (HistoryKind.Departments, { } unit, null) => [$"department/{unit}", $"succession/{unit}"],
        (HistoryKind.Departments, _, null) => ["department", "succession"],
        (HistoryKind.Accounts, null, null) => ["account"],
        (HistoryKind.Settings, null, null) => ["setting"],
        _ => [],
    };

    // An edition is named by its place in the order of all.
    private async Task<IEnumerable<string>> EditionsAsync(HistoryFilter asked, CancellationToken cancel)
    {
        if (asked is { Unit: null, Year: null })
            return ["edition"];
        var editions = db.Editions.AsNoTracking();
        if (asked.Unit is { } unit)
            editions = editions.Where(edition => edition.BodyCode == unit);
        if (asked.Year is { } year)
            editions = editions.Where(edition => edition.Year == year);
        return (await editions.Select(edition => edition.Sequence).ToListAsync(cancel)).Select(sequence => string.Create(CultureInfo.InvariantCulture, $"edition/{sequence}"));
    }

    private static string Name(string what, int year, string? unit = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}/{year}") + (unit is null ? "" : "/" + unit);
}
