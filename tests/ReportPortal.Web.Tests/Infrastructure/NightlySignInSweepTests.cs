using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>How long it is kept who tried to sign in.</summary>
public sealed class NightlySignInSweepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WhenSomeAreOlderThanTheyAreKept_DeletesThoseAlone()
    {
        await using var portal = new PortalKeepingSignIns();
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.MigrateAsync(Cancel);
        foreach (var days in new[] { 0, 29, 31, 400 })
            db.SignIns.Add(new() { Id = Guid.NewGuid(), At = portal.Time.GetUtcNow().UtcDateTime.AddDays(-days), NameDigest = new('0', 64), Outcome = SignInOutcome.Refused });
        await db.SaveAsync(new(Act.Portal, portal.Time.GetUtcNow().UtcDateTime), Cancel);

        (await portal.Services.GetServices<IPortalJob>().OfType<NightlySignInSweep>().Single().RunAsync(Cancel)).ShouldBe("2 sign-ins deleted");

        (await db.SignIns.CountAsync(Cancel)).ShouldBe(2);
        (await db.History.CountAsync(Cancel)).ShouldBe(0);
    }

    private sealed class PortalKeepingSignIns : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Accounts:SignInDays", "30")];
    }
}
