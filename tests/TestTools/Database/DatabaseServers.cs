using ReportPortal.Data.Providers;

namespace ReportPortal.TestTools;

/// <summary>The database servers that the tests may use: test.sh starts PostgreSQL, SQL Server is used where one is named.</summary>
internal static class DatabaseServers
{
    /// <summary>A connection string for a database of this name, which need not be there yet; null where there is no such server.</summary>
    public static string? Connection(DatabaseKind kind, string database) => kind switch
    {
        DatabaseKind.PostgreSql => Named("PORTAL_TEST_POSTGRESQL") is { } server ? $"{server};Database={database};Pooling=false" : null,
        DatabaseKind.SqlServer => Named("PORTAL_TEST_SQLSERVER") is { } server ? $"{server};Initial Catalog={database};Pooling=false" : null,
        _ => $"Data Source={Path.Combine(Path.GetTempPath(), database + ".db")};Pooling=False",
    };

    /// <summary>Why a test on such a server is skipped; never PostgreSQL where all tests must run.</summary>
    public static string? Missing(DatabaseKind kind)
    {
        if (Connection(kind, "any") is not null)
            return null;
        return kind == DatabaseKind.PostgreSql && Named("CI") == "true"
            ? throw new InvalidOperationException("PORTAL_TEST_POSTGRESQL names no server: run the tests by test.sh, which starts one.")
            : kind == DatabaseKind.PostgreSql
                ? "PORTAL_TEST_POSTGRESQL names no PostgreSQL server; test.sh starts one."
                : "PORTAL_TEST_SQLSERVER names no SQL Server.";
    }

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
