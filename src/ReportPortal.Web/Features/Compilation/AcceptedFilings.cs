using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

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

    /// <summary>The filings of a locked snapshot, in the county's order.</summary>
    public async Task<IReadOnlyList<Filing>> OfAsync(ReportYear year, IReadOnlyList<FilingStamp> stamps, CancellationToken cancel)
    {
        var ids = stamps.Select(stamp => stamp.FilingId).ToList();
        var order = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Order, cancel);
        var found = await db.Filings.AsNoTracking().Include(filing => filing.Cells).Where(filing => filing.Year == year && ids.Contains(filing.Id)).ToListAsync(cancel);
        return [.. found.OrderBy(filing => order[filing.DepartmentCode])];
    }

    /// <summary>Tells whether the newest accepted filings are still the ones they were.</summary>
    public async Task<object> StampAsync(ReportYear year, CancellationToken cancel)
    {
        var accepted = await db.Filings.Where(filing => filing.Year == year && filing.State == FilingState.Accepted).Select(filing => filing.Id).ToListAsync(cancel);
        var counted = (await CountedAsync(year, cancel)).Select(body => body.Code);
        return string.Join(',', accepted.Order().Select(id => $"{id}").Concat(counted));
    }

    /// <summary>The bodies that count in the county's total, are not among these filings, and were not excused.</summary>
    public async Task<IReadOnlyList<Department>> MissingAsync(ReportYear year, IReadOnlyList<Filing> accepted, CancellationToken cancel)
    {
        var excused = await db.Filings.AsNoTracking().Where(filing => filing.Year == year && filing.State == FilingState.Excused)
            .Select(filing => filing.DepartmentCode).ToListAsync(cancel);
        return [.. (await CountedAsync(year, cancel)).ExceptBy(accepted.Select(filing => filing.DepartmentCode).Concat(excused), body => body.Code)];
    }

    /// <summary>
    /// The newest filing of a body that it has signed, with its texts and reasons; null where there is none. The office's review does not keep a body from
    /// publishing in time, which the law sets for the body.
    /// </summary>
    public Task<Filing?> OfAsync(Department body, ReportYear year, CancellationToken cancel) =>
        db.Filings.AsNoTracking().AsSplitQuery().Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Waivers)
            .Where(filing => filing.Year == year && filing.DepartmentCode == body.Code && (filing.State == FilingState.Accepted || filing.State == FilingState.Submitted))
            .OrderByDescending(filing => filing.Revision).FirstOrDefaultAsync(cancel);

    public static FilingStamp StampOf(Filing filing) => new(filing.Id, filing.DepartmentCode, filing.Revision, filing.Version);

    /// <summary>A body that ended within the year files nothing: its successor files the whole year.</summary>
    public Task<List<Department>> CountedAsync(ReportYear year, CancellationToken cancel)
    {
        var last = new DateOnly(year.Value, 12, 31);
        return db.Departments.AsNoTracking()
            .Where(body => body.Files && body.CountsInCounty && body.ValidFrom <= last && (body.ValidTo == null || body.ValidTo >= last))
            .OrderBy(body => body.Order).ToListAsync(cancel);
    }
}
