using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Reads the ledger of a year's publications.</summary>
public sealed class LedgerReader(PortalDbContext db, PublicationPages pages, PortalSettings settings, CountyClock clock, TimeProvider time)
{
    /// <summary>The ledger as it stands; null where the year was not opened.</summary>
    public async Task<Ledger?> ReadAsync(ReportYear year, CancellationToken cancel)
    {
        if (await pages.ListAsync(year, cancel) is not { } list)
            return null;
        var corrections = (await db.Editions.AsNoTracking().Where(edition => edition.Year == year && edition.ReportId != null && edition.Number > 1).OrderBy(edition => edition.Number)
            .Select(edition => new { edition.BodyCode, edition.Number, edition.PublishedOn, edition.Kind, edition.Reason }).ToListAsync(cancel))
            .ToLookup(edition => edition.BodyCode, edition => new LedgerCorrection(edition.Number, edition.PublishedOn, edition.Kind, edition.Reason));
        var withdrawn = await db.Reports.AsNoTracking().Where(report => report.Year == year && report.WithdrawnAt != null)
            .ToDictionaryAsync(report => report.BodyCode, report => (On: clock.DayOf(report.WithdrawnAt!.Value), Reason: report.WithdrawalReason), cancel);
        var today = clock.DayOf(time.GetUtcNow().UtcDateTime);
        return new(list.Year, [.. list.Lines.Select(line => new LedgerLine(line.Code, line.Name, line.Due, line.PublishedOn, today)
        {
            Page = PageOf(year, line),
            Address = line.Posting?.Address ?? OwnAddress(PageOf(year, line), line.Editions),
            Editions = line.Editions,
            Corrections = [.. corrections[line.Code]],
            WithdrawnOn = withdrawn.TryGetValue(line.Code, out var gone) ? gone.On : null,
            WithdrawalReason = withdrawn.TryGetValue(line.Code, out var why) ? why.Reason : null,
        })])
        {
            IsByPosting = settings.Publication.PostedElsewhere,
        };
    }

    private string? OwnAddress(string page, int editions) => editions > 0 && settings.Mail.PortalAddress is { Length: > 0 } portal ? $"{portal.TrimEnd('/')}/{page}" : null;

    private static string PageOf(ReportYear year, PublicationLine line) => line.IsCounty ? $"reports/{year}" : $"reports/{year}/{line.Code}";
}
