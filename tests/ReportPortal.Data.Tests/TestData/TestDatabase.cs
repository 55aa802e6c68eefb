using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Providers.Sqlite;
using ReportPortal.Data.Seeding;

namespace ReportPortal.Data.Tests.TestData;

/// <summary>A migrated database of its own in a temporary file.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"reportportal-{Guid.NewGuid():N}.db");

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PortalDbContext Open() => new SqlitePortalDbContext(
        new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options);

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync(Cancel);
        db.Departments.AddRange(DemoCounty.Departments());
        db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
        await db.SaveAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(part);
        return ValueTask.CompletedTask;
    }
}
