using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.PostgreSql;

/// <summary>PostgreSQL; text is compared by its bytes, whatever the database was created with.</summary>
public sealed class PostgreSqlPortalDbContext(DbContextOptions<PostgreSqlPortalDbContext> options, HistoryKey key) : PortalDbContext(options, key)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new BinaryText("C"));
    }
}

/// <summary>What <c>dotnet ef</c> makes migrations with; it opens no database.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlPortalDbContext>
{
    public PostgreSqlPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPortalDbContext>().UseNpgsql("Host=none").Options, HistoryKey.New());
}
