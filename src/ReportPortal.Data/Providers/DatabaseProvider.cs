using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers.PostgreSql;
using ReportPortal.Data.Providers.Sqlite;
using ReportPortal.Data.Providers.SqlServer;

namespace ReportPortal.Data.Providers;

/// <summary>The databases that the portal works with.</summary>
public enum DatabaseKind
{
    /// <summary>One file, embedded.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,

    /// <summary>A Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>What differs between the databases; everything else is asked in one language.</summary>
public abstract class DatabaseProvider
{
    private static readonly DatabaseProvider[] All = [new SqliteProvider(), new PostgreSqlProvider(), new SqlServerProvider()];

    /// <summary>Which it is.</summary>
    public abstract DatabaseKind Kind { get; }

    /// <summary>Whether those who write at the same time need a line to wait in, because the database has none.</summary>
    public virtual bool NeedsLine => false;

    /// <summary>The provider of a kind.</summary>
    public static DatabaseProvider Of(DatabaseKind kind) => All.Single(provider => provider.Kind == kind);

    /// <summary>
    /// What a database meant by a failure, however deeply it was wrapped; null where no database is to blame: not for being cancelled either,
    /// behind which PostgreSQL's driver puts the server's word that it was.
    /// </summary>
    public static DatabaseFault? FaultOf(Exception? failure)
    {
        for (; failure is not (null or OperationCanceledException); failure = failure.InnerException)
            if (All.Select(provider => provider.Find(failure)).FirstOrDefault(fault => fault is not null) is { } found)
                return found;
        return null;
    }

    /// <summary>The connection string with its password, and with patience for a lock or a connection that is short enough for a reader to wait.</summary>
    /// <exception cref="ArgumentException">The string cannot be read.</exception>
    public abstract string Complete(string connection, string password);

    /// <summary>The options of a context, made once and used for each.</summary>
    public abstract DbContextOptions Options(string connection, ILoggerFactory? log = null);

    /// <summary>A context on the database.</summary>
    public abstract PortalDbContext Open(DbContextOptions options, HistoryKey key);

    /// <summary>Begins to read all tables as they are at one moment, while others go on writing or wait.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(PortalDbContext db, CancellationToken cancel);

    /// <summary>The file that the database lies in; null where a server keeps it.</summary>
    public virtual FileInfo? FileOf(PortalDbContext db) => null;

    /// <summary>
    /// The file that is there for the database and holds nothing, which would be taken for a new one: it was deleted under the portal, or
    /// copied by nobody to the end. Null where there is none such.
    /// </summary>
    public virtual string? HollowFile(PortalDbContext db) => null;

    /// <summary>Takes off the lock that a migration which was killed has left behind.</summary>
    public virtual Task UnlockMigrationAsync(PortalDbContext db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What may be wrong with a database that answers; with one that has no fault, nothing.</summary>
    public abstract Task<IReadOnlyList<DatabaseDoubt>> DoubtsAsync(PortalDbContext db, CancellationToken cancel);

    /// <summary>What this database means by a failure; null where the failure is not its own.</summary>
    protected abstract DatabaseFault? Find(Exception failure);

    /// <summary>Builds the options of one kind of context, for the drivers that share the way.</summary>
    protected static DbContextOptions Built<T>(DbContextOptionsBuilder<T> options, ILoggerFactory? log)
        where T : DbContext => (log is null ? options : options.UseApplicationServiceProvider(new LogOnly(log))).Options;

    /// <summary>
    /// Gives EF the log as a service of the program's. As an option of the contexts it would be part of what EF keeps models and compiled queries
    /// by, and every log would have them built and kept once more.
    /// </summary>
    private sealed class LogOnly(ILoggerFactory log) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ILoggerFactory) ? log : null;
    }

    /// <summary>Whether a string of the driver names something.</summary>
    protected static bool Names(DbConnectionStringBuilder connection, string keyword) => connection.ShouldSerialize(keyword);
}
