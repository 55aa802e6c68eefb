using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.SqlServer;

/// <summary>SQL Server; text is compared by its bytes, whatever the database was created with.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, HistoryKey key) : PortalDbContext(options, key)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new BinaryText("Latin1_General_100_BIN2"));
    }
}

/// <summary>What <c>dotnet ef</c> makes migrations with; it opens no database.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").Options, HistoryKey.New());
}
