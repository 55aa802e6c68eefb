using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Admin;

/// <summary>A small county of one's own: an administrator, an auditor, five bodies, and no year.</summary>
public sealed class AdminWorld : PortalFactory
{
    public static readonly DateTime Now = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AdminWorld> OpenAsync()
    {
        var world = new AdminWorld();
        world.StartServer();
        await world.ChangeAsync(db =>
        {
            db.Accounts.AddRange(DemoAccounts.Administrator.Make(Now, QuickPasswords.Hasher), DemoAccounts.Auditor.Make(Now, QuickPasswords.Hasher), DemoAccounts.Leader.Make(Now, QuickPasswords.Hasher));
            db.Departments.AddRange(
                Body("office", DepartmentKind.Office, "南华县人民政府办公室", 1), Body("finance", DepartmentKind.Department, "南华县财政局", 2),
                Body("culture", DepartmentKind.Department, "南华县文化局", 3), Body("tourism", DepartmentKind.Department, "南华县旅游局", 4), Body("longchuan", DepartmentKind.Township, "龙川镇人民政府", 5));
        });
        return world;
    }

    public Task<PortalVisitor> SignInAsync() => PortalVisitor.SignInAsync(this, DemoAccounts.Administrator);

    public async Task ChangeAsync(Action<PortalDbContext> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        change(db);
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
    }

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task<Department> BodyAsync(string code) => AskAsync(db => db.Departments.AsNoTracking().SingleAsync(body => body.Code == code, Cancel));

    /// <summary>The reasons and new values that the history holds about a subject.</summary>
    public Task<List<ChangePayload>> HistoryAsync(string subject) =>
        AskAsync(db => db.History.AsNoTracking().Where(record => record.Subject == subject).OrderBy(record => record.Sequence).Select(record => record.Payload!).ToListAsync(Cancel));

    public Task OpenYearAsync(int year, string form = "national-2021") => ChangeAsync(db => db.Years.Add(new()
    {
        Year = new(year),
        FormatKey = form,
        FilingsDue = new(year + 1, 1, 12),
        DepartmentsPublishDue = new(year + 1, 1, 31),
        UpperLevelDue = new(year + 1, 2, 10),
        CountyPublishesDue = new(year + 1, 3, 31),
    }));

    public Task FileAsync(int year, string body, bool submitted) => ChangeAsync(db =>
    {
        var filing = new Filing { Id = Guid.NewGuid(), Year = new(year), DepartmentCode = body };
        if (submitted)
            filing.Submit([], [], new("填报人", "审核人", "负责人", "0878-1234567", new(2024, 1, 10)), "clerk", Now);
        db.Filings.Add(filing);
    });

    private static Department Body(string code, DepartmentKind kind, string name, int order) =>
        new() { Code = code, Kind = kind, Name = name, Order = order, ValidFrom = new(2019, 1, 1) };
}
