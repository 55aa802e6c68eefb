using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>What was accepted or reopened after the filings of a report were locked.</summary>
public sealed class LateFilings(PortalDbContext db, AcceptedFilings filings)
{
    /// <summary>The bodies whose accepted filing is another than the locked one, in the county's order; none while nothing is locked.</summary>
    public async Task<IReadOnlyList<LateFiling>> OfAsync(Report report, YearForm form, CancellationToken cancel)
    {
        if (report.SnapshotFilings() is not { } stamps)
            return [];
        var taken = (await filings.OfAsync(report.Year, stamps, cancel)).ToDictionary(filing => filing.DepartmentCode);
        var now = (await filings.NewestAsync(report.Year, cancel)).ToDictionary(filing => filing.DepartmentCode);
        var open = await ReopenedAsync(report.Year, cancel);
        var names = await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel);
        return
        [
            .. from body in names
               let before = taken.GetValueOrDefault(body.Code)
               let after = now.GetValueOrDefault(body.Code)
               where before?.Id != after?.Id || (before is not null && open.Contains(body.Code))
               select new LateFiling(body.Code, body.Name, before is not null, before is not null && open.Contains(body.Code), [.. DifferencesOf(form, before, after)]),
        ];
    }

    // Bodies whose newest revision is being worked on again although an older one was accepted.
    private async Task<HashSet<string>> ReopenedAsync(ReportYear year, CancellationToken cancel) =>
        [.. (await db.Filings.AsNoTracking().Where(filing => filing.Year == year && filing.Revision > 1).Select(filing => new { filing.DepartmentCode, filing.Revision, filing.State }).ToListAsync(cancel))
            .GroupBy(filing => filing.DepartmentCode).Where(body => body.MaxBy(filing => filing.Revision)!.State != FilingState.Accepted).Select(body => body.Key)];

    private static IEnumerable<LateCell> DifferencesOf(YearForm form, Filing? before, Filing? after)
    {
        var (old, now) = ((before?.Sheet ?? FigureSheet.Empty).Computed(form), (after?.Sheet ?? FigureSheet.Empty).Computed(form));
        return from cell in form.InputCells
               let was = old[cell].Amount ?? 0
               let becomes = now[cell].Amount ?? 0
               where was != becomes
               select new LateCell(cell, form[cell].Name.In(PortalLanguage.Current), FigureText.Print(was, form[cell].Unit), FigureText.Print(becomes, form[cell].Unit), FigureText.Print(becomes - was, form[cell].Unit));
    }
}

/// <summary>A body that is not in the report as it stands now.</summary>
/// <param name="Code">The body.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsTaken">Whether an older filing of it is in the report.</param>
/// <param name="IsReopened">Whether it is being changed at the moment.</param>
/// <param name="Cells">What would change in the county's figures.</param>
public sealed record LateFiling(string Code, string Name, bool IsTaken, bool IsReopened, IReadOnlyList<LateCell> Cells);

/// <summary>A figure in the report, the body's accepted one, and the difference.</summary>
public sealed record LateCell(CellRef Cell, string Name, string Before, string After, string Difference);
