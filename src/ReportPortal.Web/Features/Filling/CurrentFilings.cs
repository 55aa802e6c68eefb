using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The filings that are worked on: of each body the newest revision.</summary>
public sealed class CurrentFilings(PortalDbContext db)
{
    /// <summary>A body's filing with all its parts, to be changed; null where nothing was begun.</summary>
    public Task<Filing?> FindAsync(ReportYear year, string department, CancellationToken cancel) => Whole(db.Filings)
        .Where(filing => filing.Year == year && filing.DepartmentCode == department).OrderByDescending(filing => filing.Revision).FirstOrDefaultAsync(cancel);

    /// <summary>A body's filing with its figures alone.</summary>
    public Task<Filing?> FindCellsAsync(ReportYear year, string department, CancellationToken cancel) => db.Filings.Include(filing => filing.Cells)
        .Where(filing => filing.Year == year && filing.DepartmentCode == department).OrderByDescending(filing => filing.Revision).FirstOrDefaultAsync(cancel);

    /// <summary>The filings of a year by body, with their parts, to be read.</summary>
    public async Task<IReadOnlyDictionary<string, Filing>> OfYearAsync(ReportYear year, CancellationToken cancel) =>
        (await Whole(db.Filings.AsNoTracking()).Where(filing => filing.Year == year).ToListAsync(cancel))
            .GroupBy(filing => filing.DepartmentCode).ToDictionary(body => body.Key, body => body.MaxBy(filing => filing.Revision)!);

    /// <summary>The bodies that file for a year, in the county's order: those that exist on its last day.</summary>
    public async Task<IReadOnlyList<Department>> BodiesAsync(ReportYear year, CancellationToken cancel)
    {
        var last = new DateOnly(year.Value, 12, 31);
        return await db.Departments.AsNoTracking().Where(body => body.Files && body.ValidFrom <= last && (body.ValidTo == null || body.ValidTo >= last))
            .OrderBy(body => body.Order).ToListAsync(cancel);
    }

    private static IQueryable<Filing> Whole(IQueryable<Filing> filings) => filings.AsSplitQuery()
        .Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Notes).Include(filing => filing.Waivers).Include(filing => filing.Queries).Include(filing => filing.AgreedChanges);
}
