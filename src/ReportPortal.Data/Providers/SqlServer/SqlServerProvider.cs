using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.SqlServer;

/// <summary>Microsoft SQL Server.</summary>
public sealed class SqlServerProvider : DatabaseProvider
{
    private const int Patience = 5;

    /// <inheritdoc />
    public override DatabaseKind Kind => DatabaseKind.SqlServer;

    /// <inheritdoc />
    public override string Complete(string connection, string password)
    {
        var complete = new SqlConnectionStringBuilder(connection);
        if (password.Length > 0)
            complete.Password = password;
        if (!Names(complete, "Connect Timeout"))
            complete.ConnectTimeout = Patience;              // seconds
        return complete.ToString();
    }

    /// <inheritdoc />
    public override DbContextOptions Options(string connection, ILoggerFactory? log = null) =>
        Built(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(connection), log);

    /// <inheritdoc />
    public override PortalDbContext Open(DbContextOptions options, HistoryKey key) => new SqlServerPortalDbContext((DbContextOptions<SqlServerPortalDbContext>)options, key);

    /// <summary>
    /// A snapshot would need a setting of the database that the account may not be allowed to make; whoever saves takes the head of the
    /// history first, and so waits while it is held here.
    /// </summary>
    public override async Task<IDbContextTransaction> BeginReadingAsync(PortalDbContext db, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldHistoryAsync(cancel);
        return transaction;
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<DatabaseDoubt>> DoubtsAsync(PortalDbContext db, CancellationToken cancel) =>
        [.. (await db.Database.SqlQueryRaw<string>(
            "SELECT N'DELAYED_DURABILITY = FORCED' AS [Value] FROM sys.databases WHERE database_id = DB_ID() AND delayed_durability = 2").ToListAsync(cancel))
            .Select(setting => new DatabaseDoubt(DatabaseDoubtKind.NotDurable, setting))];

    /// <inheritdoc />
    protected override DatabaseFault? Find(Exception failure) => failure is SqlException server ? Find(server.Number) : null;

    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private static DatabaseFault Find(int number) => number switch
    {
        18456 or 18452 or 18487 or 18488 => DatabaseFault.SignInRefused,
        4060 or 911 => DatabaseFault.NoSuchDatabase,
        229 or 230 or 262 or 297 or 300 => DatabaseFault.RightMissing,
        1101 or 1105 or 9002 => DatabaseFault.DiskFailed,
        823 or 824 or 825 => DatabaseFault.Damaged,
        3906 or 3908 => DatabaseFault.ReadOnly,
        1205 or 1222 => DatabaseFault.Locked,
        17809 => DatabaseFault.Full,
        -2 or -1 or 2 or 20 or 53 or 64 or 121 or 233 or 258 or 10053 or 10054 or 10060 or 10061 or 11001 => DatabaseFault.Unreachable,
        102 or 207 or 208 or 515 or 547 or 2601 or 2627 or 8152 or 2628 => DatabaseFault.Misused,
        _ => DatabaseFault.Failed,
    };
}
