using Microsoft.Data.Sqlite;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>What a watchdog asks, and what it is told.</summary>
public sealed class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_WhenTheDatabaseIsGone_SaysSoWhileTheProcessStillLives()
    {
        await using var portal = new PortalFactory();
        (await AskAsync(portal)).ShouldBe((200, 200));

        var file = Path.Combine(portal.Data, "portal.db");
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(file, Cancel);
        await File.WriteAllTextAsync(file, new string('x', whole.Length), Cancel);
        (await AskAsync(portal)).ShouldBe((200, 503));

        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(file, whole, Cancel);
        (await AskAsync(portal)).ShouldBe((200, 200));
    }

    private static async Task<(int Live, int Ready)> AskAsync(PortalFactory portal)
    {
        using var client = portal.Client();
        using var live = await client.GetAsync("/health/live", Cancel);
        using var ready = await client.GetAsync("/health/ready", Cancel);
        return ((int)live.StatusCode, (int)ready.StatusCode);
    }
}
