using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers.Sqlite;

/// <summary>SQLite, embedded.</summary>
public sealed class SqliteProvider : DatabaseProvider
{
    private const int Patience = 30;

    /// <inheritdoc />
    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <inheritdoc />
    public override bool NeedsLine => true;                  // its driver looks again after 150 ms

    /// <inheritdoc />
    public override string Complete(string connection, string password)
    {
        var complete = new SqliteConnectionStringBuilder(connection);
        if (!Names(complete, "Default Timeout"))
            complete.DefaultTimeout = Patience;              // seconds; also the wait for a closing process that writes its log back to a slow disk
        return complete.ToString();
    }

    /// <inheritdoc />
    public override DbContextOptions Options(string connection, ILoggerFactory? log = null) =>
        Built(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(connection), log);

    /// <inheritdoc />
    public override PortalDbContext Open(DbContextOptions options, HistoryKey key) => new SqlitePortalDbContext((DbContextOptions<SqlitePortalDbContext>)options, key);

    /// <inheritdoc />
    public override async Task<IDbContextTransaction> BeginReadingAsync(PortalDbContext db, CancellationToken cancel)
    {
        // Deferred: in the write-ahead log a reader sees the moment of its first look and keeps nobody from writing.
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancel))!;
    }

    /// <inheritdoc />
    public override FileInfo FileOf(PortalDbContext db) => new(db.Database.GetDbConnection().DataSource);

    /// <inheritdoc />
    public override string? HollowFile(PortalDbContext db) => FileOf(db) is { Exists: true, Length: 0 } file ? file.FullName : null;

    /// <inheritdoc />
    public override Task UnlockMigrationAsync(PortalDbContext db, CancellationToken cancel) => !FileOf(db).Exists
        ? Task.CompletedTask                                 // to ask would make one, with nothing in it
        : db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);

    /// <inheritdoc />
    public override async Task<IReadOnlyList<DatabaseDoubt>> DoubtsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var damage = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS Value FROM pragma_quick_check LIMIT 1").ToListAsync(cancel);
        var locks = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancel);
        if (locks.Count > 0)
            locks = await db.Database.SqlQueryRaw<string>("SELECT Timestamp AS Value FROM \"__EFMigrationsLock\"").ToListAsync(cancel);
        return
        [
            .. damage.Where(found => found != "ok").Select(found => new DatabaseDoubt(DatabaseDoubtKind.Damaged, found)),
            .. locks.Select(since => new DatabaseDoubt(DatabaseDoubtKind.UpgradeBrokenOff, since)),
        ];
    }

    /// <inheritdoc />
    protected override DatabaseFault? Find(Exception failure) => failure is SqliteException sqlite ? Find(sqlite.SqliteErrorCode) : null;

    // https://www.sqlite.org/rescode.html: 1 SQL error, 5 busy, 6 locked, 8 read-only, 10 input/output, 11 corrupt, 13 full, 14 cannot open,
    // 19 constraint, 26 not a database
    private static DatabaseFault Find(int code) => code switch
    {
        1 or 19 => DatabaseFault.Misused,
        5 or 6 => DatabaseFault.Locked,
        8 => DatabaseFault.ReadOnly,
        10 or 13 => DatabaseFault.DiskFailed,
        11 or 26 => DatabaseFault.Damaged,
        14 => DatabaseFault.CannotOpen,
        _ => DatabaseFault.Failed,
    };
}
