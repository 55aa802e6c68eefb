using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;

namespace ReportPortal.Web.Tests;

/// <summary>The portal of a county that begins: no demonstration, no account, and the log that says where it is set up.</summary>
public partial class EmptyCounty : PortalFactory
{
    public const string Password = "a-password-of-ones-own";

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Demo:Enabled", "false")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The one-time address of the log; null where none was offered.</summary>
    public async Task<string?> SetupAddressAsync()
    {
        _ = Services;                                                // which starts it
        return Offered().Match(await LogAsync()) is { Success: true } found ? found.Value : null;
    }

    public async Task<string> LogAsync()
    {
        using var reader = new StreamReader(new FileStream(Directory.GetFiles(Folder.FullName, "*.log").Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync(Cancel);
    }

    public async Task WithAsync(Func<PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async Task<PortalAccount> AccountAsync(string name)
    {
        PortalAccount? found = null;
        await WithAsync(async db => found = await db.Accounts.AsNoTracking().Include(account => account.Memberships).SingleAsync(account => account.UserName == name, Cancel));
        return found!;
    }

    /// <summary>Two bodies, and a person with each of the roles: admin, office, signer, wang and li, who enters the figures of education.</summary>
    public Task PeopleAsync() => WithAsync(async db =>
    {
        db.Departments.AddRange(Body("education", "南华县教育体育局", 10), Body("finance", "南华县财政局", 20));
        db.Accounts.AddRange(
            Person("admin", "陈静", (PortalRole.Administrator, null)), Person("office", "王强", (PortalRole.Coordinator, null)), Person("signer", "赵敏", (PortalRole.Approver, null)),
            Person("wang", "王芳", (PortalRole.Clerk, "finance")), Person("li", "李芳", (PortalRole.Clerk, "education")));
        await db.SaveAsync(new(Act.Portal, Time.GetUtcNow().UtcDateTime), Cancel);
    });

    public async Task<PortalVisitor> VisitorAsync(string name)
    {
        var visitor = new PortalVisitor(this);
        (await visitor.SignInAsync(name, Password)).Status.ShouldBe(302);
        return visitor;
    }

    public PortalAccount Person(string name, string displayName, params (PortalRole Role, string? Department)[] roles)
    {
        var account = new PortalAccount { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = displayName, CreatedAt = Time.GetUtcNow().UtcDateTime };
        account.PasswordHash = QuickPasswords.Hasher.HashPassword(account, Password);
        foreach (var (role, department) in roles)
            account.Grant(role, department);
        return account;
    }

    private static Department Body(string code, string name, int order) => new() { Code = code, Kind = DepartmentKind.Department, Name = name, Order = order, ValidFrom = new(2000, 1, 1) };

    [GeneratedRegex(@"(?<=https?://[^/\s]+)/setup/[0-9a-f]{64}")]
    private static partial Regex Offered();
}
