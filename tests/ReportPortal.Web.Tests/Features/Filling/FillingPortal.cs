using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Filling;

/// <summary>The demonstration's county in January 2025, when its bodies fill in the figures of 2024.</summary>
public class FillingPortal : PortalFactory, IAsyncLifetime
{
    public const string Password = "a-password-of-ones-own";

    public const string Overview = "本单位主动公开了应当公开的信息，及时答复申请，按期更新栏目，接受社会评议，公开工作纳入年度考核，全年没有发生需要追究责任的情形。";
    public const string Problems = "公开的内容不够细，解读的形式比较单一，部分栏目更新不够及时。明年逐项充实，加强业务培训，按季度检查并通报，请群众评议公开工作。";

    public static readonly ReportYear Year = new(2024);

    /// <summary>Friday, eight working days before the figures are due.</summary>
    public static readonly DateTimeOffset Today = new(2025, 1, 10, 2, 0, 0, TimeSpan.Zero);

    protected override string Environment => "Development";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        Time.Ahead = Today - DateTimeOffset.UtcNow;
        await DemoDatabase.PutAsync(Data);
        StartServer();
        await WithAsync(db =>
        {
            db.Years.Add(new()
            {
                Year = Year,
                FormatKey = "national-2021",
                FilingsDue = new(2025, 1, 22),
                DepartmentsPublishDue = new(2025, 1, 31),
                UpperLevelDue = new(2025, 2, 20),
                CountyPublishesDue = new(2025, 3, 31),
                IsDemonstration = true,
            });
            return db.SaveAsync(new(Act.Portal, Time.GetUtcNow().UtcDateTime), Cancel);
        });
    }

    public async Task WithAsync(Func<PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>A body's filing of the year as it is stored.</summary>
    public Task<Filing> FilingAsync(string department) => AskAsync(db => db.Filings.AsNoTracking().AsSplitQuery()
        .Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Notes).Include(filing => filing.Waivers).Include(filing => filing.Queries).Include(filing => filing.AgreedChanges)
        .Where(filing => filing.Year == Year && filing.DepartmentCode == department).OrderByDescending(filing => filing.Revision).FirstAsync(Cancel));

    /// <summary>Does something to a body's filing that other people would do on other pages.</summary>
    public Task ChangeAsync(string department, string by, Action<Filing> deed) => WithAsync(async db =>
    {
        deed(await db.Filings.AsSplitQuery().Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Notes).Include(filing => filing.Waivers).Include(filing => filing.Queries).Include(filing => filing.AgreedChanges)
            .SingleAsync(filing => filing.Year == Year && filing.DepartmentCode == department, Cancel));
        await db.SaveAsync(new(by, Time.GetUtcNow().UtcDateTime), Cancel);
    });

    /// <summary>The name of a new clerk of these bodies.</summary>
    public Task<string> HireAsync(params string[] departments) => HireAsync("clerk", "李芳", account =>
    {
        foreach (var department in departments)
            account.Grant(PortalRole.Clerk, department);
    });

    /// <summary>The name of one more in the county's office.</summary>
    public Task<string> HireForTheOfficeAsync() => HireAsync("office", "张华", account => account.Grant(PortalRole.Coordinator));

    private async Task<string> HireAsync(string kind, string person, Action<PortalAccount> appoint)
    {
        var name = $"{kind}-{Guid.NewGuid():N}"[..18];
        await WithAsync(db =>
        {
            var account = new PortalAccount { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = person, CreatedAt = Time.GetUtcNow().UtcDateTime, PhoneNumber = "0878-7221000" };
            account.PasswordHash = QuickPasswords.Hasher.HashPassword(account, Password);
            appoint(account);
            db.Accounts.Add(account);
            return db.SaveAsync(new(Act.Portal, Time.GetUtcNow().UtcDateTime), Cancel);
        });
        return name;
    }

    /// <summary>A new clerk of these bodies, signed in.</summary>
    public async Task<PortalVisitor> ClerkAsync(params string[] departments)
    {
        var visitor = new PortalVisitor(this);
        (await visitor.SignInAsync(await HireAsync(departments), Password)).Status.ShouldBe(302);
        return visitor;
    }

    public Task<PortalVisitor> OfficeAsync() => PortalVisitor.SignInAsync(this, DemoAccounts.Office);

    public static string AddressOf(string department, string page = "") => $"/filling/{Year}/{department}" + (page.Length > 0 ? "/" + page : "");

    /// <summary>Fills in every cell of a body with 0 and what was carried over with what stands there; the texts with sentences in which nothing is wrong.</summary>
    public static async Task FillAsync(PortalVisitor clerk, string department)
    {
        foreach (var section in new[] { "proactive-disclosure", "requests-handled", "remedies", "other-matters" })
        {
            var page = await clerk.OpenAsync(AddressOf(department, section));
            if (page.Html.QuerySelector("form[action$='/zeros']") is not null)
                (await clerk.SubmitAsync(page, "form[action$='/zeros']")).Status.ShouldBe(302);
        }
        var texts = await clerk.OpenAsync(AddressOf(department, "texts"));
        (await clerk.SubmitAsync(texts, "#texts", ("words[overview-text]", Overview), ("words[problems]", Problems))).Status.ShouldBe(302);
    }
}
