using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>The same acts leave the same digests, files and history on every database.</summary>
public sealed class DemoOnServersTests(DemoPortal here)
{
    [Theory, InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public async Task SeedDemo_WhenOnAServer_EndsWithTheSameDigestsAndTheSameHistory(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        await using var there = new ServerPortal(kind);
        DemoDatabase.PutKey(there.Data);
        await using (var scope = there.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PortalDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
            (await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(null, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        var told = await TellAsync(there);

        told.ShouldBe(await TellAsync(here));
        told.Count(line => line.Contains("edition", StringComparison.Ordinal)).ShouldBe(7);
        (await there.Download("/reports/2022.pdf")).ShouldBe(await here.Download("/reports/2022.pdf"));
        (await there.Open("/reports/2023")).Text("main").ShouldBe((await here.Open("/reports/2023")).Text("main"));
    }

    private static async Task<IReadOnlyList<string>> TellAsync(PortalFactory portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var proof = await new HistoryVerifier(db, scope.ServiceProvider.GetRequiredService<HistoryKey>()).VerifyAsync(TestContext.Current.CancellationToken);
        var editions = await db.Editions.AsNoTracking().Include(edition => edition.Files).OrderBy(edition => edition.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        return
        [
            $"{proof.Records} changes, head {proof.Head}, broken {proof.Break?.Kind.ToString() ?? "nowhere"}",
            .. editions.Select(edition => $"edition {edition.Sequence}: {edition.Digest} {edition.Hash} {string.Join(' ', edition.Files.OrderBy(file => file.Format, StringComparer.Ordinal).Select(file => file.Sha256))}"),
        ];
    }

    private sealed class ServerPortal(DatabaseKind kind) : PortalFactory
    {
        private readonly string connection = DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Database:Provider", kind.ToString()), new("Database:ConnectionString", connection)];
    }
}
