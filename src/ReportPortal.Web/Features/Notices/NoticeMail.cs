using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MimeKit;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Notices;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Mail;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Notices;

/// <summary>Sends by mail what people have not read yet: one message to each, with all of it. What could not be sent is tried again the next day.</summary>
public sealed class NoticeMail(PortalDbContext db, CurrentNotices current, PortalMail mail, PortalSettings settings, TimeProvider time, IStringLocalizer<PortalText> text)
{
    // A server that takes three messages in a row from nobody is down: each would cost its patience.
    private const int Failures = 3;

    // Mail that was set up today must not begin with last year.
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    /// <summary>Sends it, where mail is set up.</summary>
    /// <returns>To how many people.</returns>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        if (!mail.IsSet)
            return 0;
        CultureInfo.CurrentUICulture = PortalLanguage.Chinese.Culture;       // a job has no page that would say in which language; it ends with this method
        var since = time.GetUtcNow().UtcDateTime - News;
        var unsent = (await current.OfAsync(db.Notices, cancel)).Where(notice => notice is { MailedAt: null, SeenAt: null } && notice.At >= since).ToLookup(notice => notice.AccountId);
        var people = await db.Accounts.AsNoTracking().Where(account => account.DeactivatedAt == null && account.Email != null).OrderBy(account => account.Id).ToListAsync(cancel);
        var (sent, failed) = (0, 0);
        foreach (var person in people.Where(person => unsent.Contains(person.Id) && MailboxAddress.TryParse(person.Email, out _)))
            if (await SendAsync(person, [.. unsent[person.Id]], cancel))
                (sent, failed) = (sent + 1, 0);
            else if (++failed == Failures)
                break;
        return sent;
    }

    private async Task<bool> SendAsync(PortalAccount person, List<Notice> notices, CancellationToken cancel)
    {
        var bodies = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var due = await db.Years.AsNoTracking().ToDictionaryAsync(year => year.Year, year => year.FilingsDue, cancel);
        var lines = notices.Select(notice => text["NoticeMailLine", text.Of(notice, bodies[notice.DepartmentCode], due[notice.Year])].Value);
        var where = settings.Mail.PortalAddress.Length > 0 ? text["NoticeMailAddress", settings.Mail.PortalAddress].Value : text["NoticeMailWhere"].Value;
        if (!await mail.SendAsync(person.Email!, text["NoticeMailSubject", settings.County.Name, notices.Count], text["NoticeMailWords", person.DisplayName, string.Join('\n', lines), where, settings.County.Office], cancel))
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var notice in notices)
            notice.MailedAt = now;
        await db.SaveAsync(new(Act.Portal, now), cancel);
        return true;
    }
}
