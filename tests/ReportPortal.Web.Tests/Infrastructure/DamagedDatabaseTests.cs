using Microsoft.Data.Sqlite;

namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class DamagedDatabaseTests
{
    [Fact]
    public async Task Open_WhenTheDatabaseIsDamagedWhileServing_Answers503AndComesBackWithIt()
    {
        await using var portal = new PortalFactory();
        (await portal.Open("/reports")).Status.ShouldBe(200);
        var file = Path.Combine(portal.Folder.FullName, "data", "portal.db");
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file, new string('x', whole.Length), TestContext.Current.CancellationToken);
        var damaged = await portal.Open("/reports");
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        var mended = await portal.Open("/reports");

        (damaged.Status, mended.Status).ShouldBe((503, 200));
        damaged.Text("h1").ShouldBe("服务暂时不可用");
    }
}
