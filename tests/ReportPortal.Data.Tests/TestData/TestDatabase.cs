using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Seeding;

namespace ReportPortal.Data.Tests.TestData;

/// <summary>A migrated database of its own with the bodies and years of the demonstration.</summary>
public abstract class TestDatabase(DatabaseKind kind) : IAsyncLifetime
{
    private readonly string name = $"reportportal_{Guid.NewGuid():N}";
    private DatabaseSource? source;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Why no test can use it; null where it is there.</summary>
    public string? Missing { get; } = DatabaseServers.Missing(kind);

    public string Connection => DatabaseServers.Connection(kind, name)!;

    public DatabaseSource Source => source ??= new(DatabaseProvider.Of(kind), Connection, HistoryKey.New());

    public PortalDbContext Open() => Source.Open();

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        await using var db = Open();
        await db.Database.MigrateAsync(Cancel);
        db.Departments.AddRange(DemoCounty.Departments());
        db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
        await db.SaveAsync(Acts.Any, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Missing is not null)
            return;
        SqliteConnection.ClearAllPools();
        await using var db = Open();
        await db.Database.EnsureDeletedAsync(CancellationToken.None);
    }
}

public sealed class SqliteTestDatabase() : TestDatabase(DatabaseKind.Sqlite);

public sealed class PostgreSqlTestDatabase() : TestDatabase(DatabaseKind.PostgreSql);

public sealed class SqlServerTestDatabase() : TestDatabase(DatabaseKind.SqlServer);
