using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.PostgreSql;

/// <summary>PostgreSQL.</summary>
public sealed class PostgreSqlProvider : DatabaseProvider
{
    private const int Patience = 5;

    /// <inheritdoc />
    public override DatabaseKind Kind => DatabaseKind.PostgreSql;

    /// <inheritdoc />
    public override string Complete(string connection, string password)
    {
        var complete = new NpgsqlConnectionStringBuilder(connection);
        if (password.Length > 0)
            complete.Password = password;
        if (!Names(complete, "Timeout"))
            complete.Timeout = Patience;                     // seconds to connect
        return complete.ToString();
    }

    /// <inheritdoc />
    public override DbContextOptions Options(string connection, ILoggerFactory? log = null) =>
        Built(new DbContextOptionsBuilder<PostgreSqlPortalDbContext>().UseNpgsql(connection), log);

    /// <inheritdoc />
    public override PortalDbContext Open(DbContextOptions options, HistoryKey key) => new PostgreSqlPortalDbContext((DbContextOptions<PostgreSqlPortalDbContext>)options, key);

    /// <inheritdoc />
    public override Task<IDbContextTransaction> BeginReadingAsync(PortalDbContext db, CancellationToken cancel) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);       // a snapshot, which keeps nobody from writing

    /// <inheritdoc />
    public override async Task<IReadOnlyList<DatabaseDoubt>> DoubtsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var off = await db.Database.SqlQueryRaw<string>(
            "SELECT name || ' = off' AS \"Value\" FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name").ToListAsync(cancel);
        var encodings = await db.Database.SqlQueryRaw<string>("SELECT pg_encoding_to_char(encoding) AS \"Value\" FROM pg_database WHERE datname = current_database()").ToListAsync(cancel);
        return
        [
            .. encodings.Where(encoding => encoding != "UTF8").Select(encoding => new DatabaseDoubt(DatabaseDoubtKind.NotUnicode, encoding)),
            .. off.Select(setting => new DatabaseDoubt(DatabaseDoubtKind.NotDurable, setting)),
        ];
    }

    /// <inheritdoc />
    protected override DatabaseFault? Find(Exception failure) => failure switch
    {
        PostgresException server => Find(server.SqlState),
        NpgsqlException { InnerException: TimeoutException or System.Net.Sockets.SocketException or IOException } => DatabaseFault.Unreachable,
        NpgsqlException { Message: var said } when said.Contains("password", StringComparison.OrdinalIgnoreCase) => DatabaseFault.SignInRefused,
        NpgsqlException => DatabaseFault.Failed,
        _ => null,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static DatabaseFault Find(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => DatabaseFault.SignInRefused,
        PostgresErrorCodes.InvalidCatalogName => DatabaseFault.NoSuchDatabase,
        PostgresErrorCodes.InsufficientPrivilege => DatabaseFault.RightMissing,
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError => DatabaseFault.DiskFailed,
        PostgresErrorCodes.TooManyConnections => DatabaseFault.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => DatabaseFault.Locked,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => DatabaseFault.Unreachable,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseFault.Damaged,
        _ when state.StartsWith("23", StringComparison.Ordinal) || state.StartsWith("42", StringComparison.Ordinal) || state.StartsWith("22", StringComparison.Ordinal) => DatabaseFault.Misused,
        _ when state.StartsWith("08", StringComparison.Ordinal) => DatabaseFault.Unreachable,
        _ => DatabaseFault.Failed,
    };
}
