using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.Sqlite;

/// <summary>The embedded default: one file, no set-up. It compares text by its bytes of itself.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, HistoryKey key) : PortalDbContext(options, key);

/// <summary>What <c>dotnet ef</c> makes migrations with; it opens no database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options, HistoryKey.New());
}
