using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The filings a county's report is rolled up from.</summary>
public sealed class AcceptedFilings(PortalDbContext db)
{
    /// <summary>The newest accepted filing of each body that counts in the county's total, in the county's order.</summary>
    public async Task<IReadOnlyList<Filing>> NewestAsync(ReportYear year, CancellationToken cancel)
    {
        var order = (await CountedAsync(year, cancel)).ToDictionary(body => body.Code, body => body.Order);
        var accepted = await db.Filings.AsNoTracking().Include(filing => filing.Cells)
            .Where(filing => filing.Year == year && filing.State == FilingState.Accepted).ToListAsync(cancel);
        return [.. accepted.Where(filing => order.ContainsKey(filing.DepartmentCode))
            .GroupBy(filing => filing.DepartmentCode)
            .Select(revisions => revisions.MaxBy(filing => filing.Revision)!)
            .OrderBy(filing => order[filing.DepartmentCode])];
    }

    /// <summary>The bodies that count in the county's total and are not among these filings.</summary>
    public async Task<IReadOnlyList<Department>> MissingAsync(ReportYear year, IReadOnlyList<Filing> accepted, CancellationToken cancel) =>
        [.. (await CountedAsync(year, cancel)).ExceptBy(accepted.Select(filing => filing.DepartmentCode), body => body.Code)];

    /// <summary>The filings a draft was compiled from; null when one of them is no longer as it was.</summary>
    public async Task<IReadOnlyList<Filing>?> OfAsync(ReportDraft draft, CancellationToken cancel)
    {
        var stamps = CanonicalJson.Read<List<FilingStamp>>(draft.Snapshot);
        var ids = stamps.Select(stamp => stamp.FilingId).ToList();
        var filings = await db.Filings.AsNoTracking().Include(filing => filing.Cells).Where(filing => ids.Contains(filing.Id)).ToDictionaryAsync(filing => filing.Id, cancel);
        return stamps.All(stamp => filings.TryGetValue(stamp.FilingId, out var filing) && StampOf(filing) == stamp)
            ? [.. stamps.Select(stamp => filings[stamp.FilingId])]
            : null;
    }

    public static FilingStamp StampOf(Filing filing) => new(filing.Id, filing.DepartmentCode, filing.Revision, filing.Version);

    public static CountyRollup RollUp(YearForm form, IEnumerable<Filing> filings) =>
        CountyRollup.Of(form, filings.Select(filing => new AcceptedSheet(filing.DepartmentCode, filing.Sheet)));

    /// <summary>A body that ended within the year files nothing: its successor files the whole year.</summary>
    private Task<List<Department>> CountedAsync(ReportYear year, CancellationToken cancel)
    {
        var last = new DateOnly(year.Value, 12, 31);
        return db.Departments.AsNoTracking()
            .Where(body => body.Files && body.CountsInCounty && body.ValidFrom <= last && (body.ValidTo == null || body.ValidTo >= last))
            .OrderBy(body => body.Order).ToListAsync(cancel);
    }
}
