using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data.History;
using ReportPortal.Data.Notices;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Features.Notices;

/// <summary>
/// A county whose clock a test drives: in January 2023 the year 2022 is opened, and its figures are due on the 30th. Between lie the Spring
/// Festival (21 to 27 January) and the weekend that is worked for it (28 and 29 January).
/// </summary>
public sealed class NoticesCounty(DatabaseKind kind = DatabaseKind.Sqlite) : EmptyCounty
{
    public static readonly ReportYear Year = new(2022);
    public static readonly DateOnly Opened = new(2023, 1, 3);

    private readonly string? server = kind == DatabaseKind.Sqlite ? null : DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!;

    /// <summary>Where mail goes; null where none is set up.</summary>
    public int? MailPort { get; init; }

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        .. base.Settings,
        .. server is null ? [] : new KeyValuePair<string, string?>[] { new("Database:Provider", kind.ToString()), new("Database:ConnectionString", server) },
        .. MailPort is not { } port ? [] : new KeyValuePair<string, string?>[]
        {
            new("Portal:Mail:Host", "127.0.0.1"), new("Portal:Mail:Port", $"{port}"), new("Portal:Mail:Security", "None"), new("Portal:Mail:From", "ogi@example.gov.cn"), new("Portal:Mail:PortalAddress", "https://ogi.example.gov.cn"),
        },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    private DailyNotices Job => Services.GetServices<IPortalJob>().OfType<DailyNotices>().Single();

    public async Task OpenAsync()
    {
        Time.Ahead = new DateTimeOffset(2023, 1, 2, 0, 0, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow;
        StartServer();
        await PeopleAsync();
        await WithAsync(db =>
        {
            db.Years.Add(new() { Year = Year, FormatKey = "national-2021", FilingsDue = new(2023, 1, 30), DepartmentsPublishDue = new(2023, 1, 31), UpperLevelDue = new(2023, 2, 20), CountyPublishesDue = new(2023, 3, 31) });
            for (var day = new DateOnly(2023, 1, 21); day <= new DateOnly(2023, 1, 27); day = day.AddDays(1))
                db.WorkingDays.Add(new() { Date = day, IsWorking = false });
            db.WorkingDays.AddRange(new() { Date = new(2023, 1, 28), IsWorking = true }, new() { Date = new(2023, 1, 29), IsWorking = true });
            return db.SaveAsync(new(Act.Portal, Now), Cancel);
        });
    }

    public void GoTo(DateOnly day, int hour = 6) => Time.Ahead = Services.GetRequiredService<CountyClock>().At(day, hour) - DateTime.UtcNow + TimeSpan.FromMinutes(1);

    /// <summary>The morning of a day, whose job runs as often as one says.</summary>
    public async Task MorningAsync(DateOnly day, int times = 1)
    {
        GoTo(day);
        for (var time = 0; time < times; time++)
            await Job.RunAsync(Cancel);
    }

    public Task<string> RunAsync() => Job.RunAsync(Cancel);

    /// <summary>What a person was told, in the order in which it was said.</summary>
    public async Task<IReadOnlyList<(DateOnly On, NoticeKind Kind, int? Days)>> ToldAsync(string name)
    {
        var (account, clock) = (await AccountAsync(name), Services.GetRequiredService<CountyClock>());
        List<Notice> found = [];
        await WithAsync(async db => found = await db.Notices.AsNoTracking().Where(notice => notice.AccountId == account.Id).OrderBy(notice => notice.At).ToListAsync(Cancel));
        return [.. found.OrderBy(notice => notice.At).ThenBy(notice => notice.Kind).Select(notice => (clock.DayOf(notice.At), notice.Kind, notice.Days))];
    }

    public async Task<IReadOnlyList<Notice>> NoticesAsync()
    {
        List<Notice> found = [];
        await WithAsync(async db => found = await db.Notices.AsNoTracking().OrderBy(notice => notice.Key).ToListAsync(Cancel));
        return found;
    }

    /// <summary>Does something to a body's filing, which is begun where it was not.</summary>
    public Task ChangeAsync(string department, Action<Filing, DateTime> deed) => WithAsync(async db =>
    {
        var filing = await db.Filings.Include(known => known.Queries).SingleOrDefaultAsync(known => known.Year == Year && known.DepartmentCode == department, Cancel);
        if (filing is null)
            db.Filings.Add(filing = new() { Id = Guid.NewGuid(), Year = Year, DepartmentCode = department });
        deed(filing, Now);
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
    });

    public async Task SubmitAsync(string department, string clerk)
    {
        var account = await AccountAsync(clerk);
        await ChangeAsync(department, (filing, now) => filing.Submit([], [], new("李芳", "周平", "王强", "0878-7221000", new(2023, 1, 3)), account.Id, now));
    }

    public Task TellAsync(string department) => WithNotifierAsync(notifier => notifier.TellAsync(Year, department, Cancel));

    public async Task WithNotifierAsync(Func<Notifier, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<Notifier>());
    }

    public Task ChangePersonAsync(string name, Action<Data.Accounts.PortalAccount> deed) => WithAsync(async db =>
    {
        deed(await db.Accounts.Include(account => account.Memberships).SingleAsync(account => account.UserName == name, Cancel));
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
    });

    public Task ReopenAsync(string department, string by) => WithAsync(async db =>
    {
        var filing = await db.Filings.SingleAsync(known => known.Year == Year && known.DepartmentCode == department, Cancel);
        db.Filings.Add(filing.Reopen(Guid.NewGuid(), "更正", by, Now));
        await db.SaveAsync(new(by, Now), Cancel);
    });

    public Task MoveAsync(DateOnly due) => WithYearAsync(year => year.Reschedule(year.Dates with { Filings = due }));

    public Task CloseAsync() => WithYearAsync(year => year.Close());

    private Task WithYearAsync(Action<ReportingYear> deed) => WithAsync(async db =>
    {
        deed(await db.Years.SingleAsync(year => year.Year == Year, Cancel));
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
    });
}
