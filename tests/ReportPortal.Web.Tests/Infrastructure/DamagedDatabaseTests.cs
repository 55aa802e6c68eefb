using Microsoft.Data.Sqlite;

namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class DamagedDatabaseTests
{
    /// <summary>Readers keep what was asked before; what was not is refused until the database is whole, without asking it each time.</summary>
    [Fact]
    public async Task Open_WhenTheDatabaseIsDamagedWhileServing_ServesWhatItKnowsAndComesBackWithIt()
    {
        await using var portal = new PortalFactory();
        (await portal.Open("/reports")).Status.ShouldBe(200);
        var file = Path.Combine(portal.Folder.FullName, "data", "portal.db");
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file, new string('x', whole.Length), TestContext.Current.CancellationToken);
        var (asked, never) = (await portal.Open("/reports"), await portal.Open("/reports/2022"));
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        var atOnce = await portal.Open("/reports/2022");
        portal.Time.Ahead = TimeSpan.FromSeconds(6);
        var mended = await portal.Open("/reports/2022");

        (asked.Status, never.Status, atOnce.Status, mended.Status).ShouldBe((200, 503, 503, 404));
        never.Text("h1").ShouldBe("服务暂时不可用");
    }
}
