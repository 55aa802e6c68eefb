using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Notices;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Notices;

/// <summary>A person's own notices.</summary>
public sealed class NoticeBoard(PortalDbContext db, CurrentNotices current, CountyClock clock, IStringLocalizer<PortalText> text)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>Those that still hold and were not put away.</summary>
    public async Task<IReadOnlyList<ShownNotice>> NewAsync(string account, CancellationToken cancel) =>
        await ShowAsync([.. (await current.OfAsync(Own(account), cancel)).Where(notice => notice.SeenAt is null)], cancel);

    /// <summary>All, newest first; null where there is no such page.</summary>
    public async Task<NoticesPage?> PageAsync(string account, int page, CancellationToken cancel)
    {
        var found = await Own(account).OrderByDescending(notice => notice.At).ThenBy(notice => notice.Key).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        if (page > 1 && found.Count == 0)
            return null;
        var open = (await current.OfAsync(Own(account), cancel)).Where(notice => notice.SeenAt is null).Select(notice => notice.Key).ToHashSet();
        return new([.. await ShowAsync([.. found.Take(PageSize)], cancel)], open, page, found.Count > PageSize);
    }

    /// <summary>Puts some away; false where one of them is not theirs, and then none is.</summary>
    public async Task<bool> PutAwayAsync(IReadOnlyCollection<string> keys, Act act, CancellationToken cancel)
    {
        var notices = await db.Notices.Where(notice => notice.AccountId == act.By && keys.Contains(notice.Key)).ToListAsync(cancel);
        if (notices.Count != keys.Distinct().Count())
            return false;
        foreach (var notice in notices)
            notice.SeenAt ??= act.At;
        await db.SaveAsync(act, cancel);
        return true;
    }

    private IQueryable<Notice> Own(string account) => db.Notices.AsNoTracking().Where(notice => notice.AccountId == account);

    private async Task<IReadOnlyList<ShownNotice>> ShowAsync(IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        if (notices.Count == 0)
            return [];
        var bodies = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var due = await db.Years.AsNoTracking().ToDictionaryAsync(year => year.Year, year => year.FilingsDue, cancel);
        return [.. notices.Select(notice => new ShownNotice(notice, text.Of(notice, bodies[notice.DepartmentCode], due[notice.Year]), clock.TimeOf(notice.At)))];
    }
}

/// <summary>A notice as it is shown.</summary>
public sealed record ShownNotice(Notice Notice, string Words, DateTime At);

/// <summary>A page of one's own notices.</summary>
/// <param name="Notices">Newest first.</param>
/// <param name="Open">The keys of all that still ask for something, on this page or another.</param>
/// <param name="Page">From 1.</param>
/// <param name="HasOlder">Whether there is another.</param>
public sealed record NoticesPage(IReadOnlyList<ShownNotice> Notices, IReadOnlySet<string> Open, int Page, bool HasOlder)
{
    /// <summary>How many one button puts away: a form has an end.</summary>
    public const int MostAtOnce = 500;
}
