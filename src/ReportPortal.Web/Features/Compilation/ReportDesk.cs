using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Opens the report of a year, and changes it while nobody else saves.</summary>
public sealed class ReportDesk(PortalDbContext db)
{
    /// <summary>The report with its texts and all that was decided about it; null where nobody has begun it.</summary>
    public Task<Report?> FindAsync(ReportYear year, string body, CancellationToken cancel) => WithParts(db.Reports.AsNoTracking()).FirstOrDefaultAsync(known => known.Year == year && known.BodyCode == body, cancel);

    /// <summary>Does something with it; one that nobody has begun is begun.</summary>
    /// <exception cref="ReportRefused">As the deed does.</exception>
    public async Task<T> ChangeAsync<T>(ReportYear year, string body, Act act, Func<Report, Task<T>> deed, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.AloneAsync(async () =>
            {
                var done = await deed(await WithParts(db.Reports).FirstOrDefaultAsync(known => known.Year == year && known.BodyCode == body, cancel) ?? Begin(year, body, act));
                await db.SaveAsync(act, cancel);
                return done;
            }, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();                // what was refused must not be shown as if it were so
            throw;
        }
    }

    /// <summary>The same for a deed that needs nothing else.</summary>
    /// <exception cref="ReportRefused">As the deed does.</exception>
    public Task ChangeAsync(ReportYear year, string body, Act act, Action<Report> deed, CancellationToken cancel) => ChangeAsync(year, body, act, report =>
    {
        deed(report);
        return Task.FromResult(report.Version);
    }, cancel);

    private Report Begin(ReportYear year, string body, Act act)
    {
        var report = new Report { Id = Guid.CreateVersion7(act.At), Year = year, BodyCode = body };
        db.Reports.Add(report);
        return report;
    }

    private static IQueryable<Report> WithParts(IQueryable<Report> reports) =>
        reports.AsSplitQuery().Include(known => known.Narratives).Include(known => known.Contributors).Include(known => known.Gaps).Include(known => known.Waivers);
}
