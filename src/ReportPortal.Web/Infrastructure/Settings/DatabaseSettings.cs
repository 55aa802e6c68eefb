using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>The section Database of appsettings.json.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseKind Provider { get; init; } = DatabaseKind.Sqlite;

    /// <summary>Where the database is; for SQLite the file in the data folder where this is empty.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Put into the connection string, so that it can come from a file of its own.</summary>
    public string Password { get; init; } = "";
}
