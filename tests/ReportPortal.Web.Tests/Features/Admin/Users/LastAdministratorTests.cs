using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Admin.Users;

public sealed class LastAdministratorOnSqliteTests() : LastAdministratorTests(DatabaseKind.Sqlite);

public sealed class LastAdministratorOnPostgreSqlTests() : LastAdministratorTests(DatabaseKind.PostgreSql);

/// <summary>Somebody is always left who can manage accounts, also where two act at once, each against the other.</summary>
public abstract class LastAdministratorTests : IAsyncLifetime
{
    private readonly EmptyCounty portal;

    protected LastAdministratorTests(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        portal = kind == DatabaseKind.Sqlite ? new EmptyCounty() : new CountyOnServer(kind);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal.StartServer();
        await portal.PeopleAsync();
        await portal.WithAsync(async db =>
        {
            db.Accounts.Add(portal.Person("second", "刘洋", (PortalRole.Administrator, null)));
            await db.SaveAsync(new(Act.Portal, portal.Time.GetUtcNow().UtcDateTime), Cancel);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory, InlineData("deactivate"), InlineData("roles")]
    public async Task Post_WhenTwoAdministratorsDoItToEachOtherAtOnce_LeavesOne(string deed)
    {
        using var first = await portal.VisitorAsync("admin");
        using var second = await portal.VisitorAsync("second");
        var one = await first.OpenAsync($"/admin/users/{(await portal.AccountAsync("second")).Id}");
        var other = await second.OpenAsync($"/admin/users/{(await portal.AccountAsync("admin")).Id}");
        (string, string)[] typed = deed == "roles" ? [("Roles", "Auditor")] : [("reason", "调离")];

        var answers = await Task.WhenAll(first.SubmitAsync(one, $"form[action$='{deed}']", typed), second.SubmitAsync(other, $"form[action$='{deed}']", typed));

        answers.Count(IsDone).ShouldBe(1);
        new[] { await portal.AccountAsync("admin"), await portal.AccountAsync("second") }.Count(account => account.IsActive && account.Has(PortalRole.Administrator)).ShouldBe(1);
    }

    private static bool IsDone(PortalPage answer) => answer.Status == 302 && !answer.Answer.Headers.Location!.OriginalString.Contains("sign-in", StringComparison.Ordinal);

    private sealed class CountyOnServer(DatabaseKind kind) : EmptyCounty
    {
        private readonly string connection = DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [.. base.Settings, new("Database:Provider", kind.ToString()), new("Database:ConnectionString", connection)];
    }
}
