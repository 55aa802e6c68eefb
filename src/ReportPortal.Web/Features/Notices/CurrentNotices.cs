using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Notices;
using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Features.Notices;

/// <summary>Which notices still ask for something: whoever has submitted need not read that it is due in seven days.</summary>
public sealed class CurrentNotices(PortalDbContext db)
{
    /// <summary>Of all notices of one person or more those that still hold, the newest first; of what is said again and again only the last.</summary>
    public async Task<IReadOnlyList<Notice>> OfAsync(IQueryable<Notice> all, CancellationToken cancel)
    {
        var years = await db.Years.AsNoTracking().Where(year => year.State == YearState.Open).Select(year => year.Year).ToListAsync(cancel);
        var states = (await db.Filings.AsNoTracking().Where(filing => years.Contains(filing.Year)).Select(filing => new { filing.Year, filing.DepartmentCode, filing.Revision, filing.State }).ToListAsync(cancel))
            .GroupBy(filing => (filing.Year, filing.DepartmentCode)).ToDictionary(body => body.Key, body => (FilingState?)body.MaxBy(filing => filing.Revision)!.State);
        var notices = await all.Where(notice => years.Contains(notice.Year)).ToListAsync(cancel);
        return
        [
            .. notices.Where(notice => Holds(notice.Kind, states.GetValueOrDefault((notice.Year, notice.DepartmentCode))))
                .GroupBy(notice => (notice.AccountId, notice.Year, notice.DepartmentCode, IsPressing(notice.Kind)))
                .Select(same => same.OrderBy(notice => notice.At).ThenBy(notice => notice.Kind).Last())
                .OrderByDescending(notice => notice.At).ThenBy(notice => notice.Key, StringComparer.Ordinal),
        ];
    }

    private static bool Holds(NoticeKind kind, FilingState? state) => kind switch
    {
        NoticeKind.YourTurn => state is null or FilingState.Draft,
        NoticeKind.Returned => state is FilingState.Returned,
        NoticeKind.Submitted => state is FilingState.Submitted,
        NoticeKind.Accepted => state is FilingState.Accepted,
        _ => state is null or FilingState.Draft or FilingState.Returned,
    };

    private static bool IsPressing(NoticeKind kind) => kind is NoticeKind.YourTurn or NoticeKind.DueSoon or NoticeKind.Overdue or NoticeKind.Pressed;
}
