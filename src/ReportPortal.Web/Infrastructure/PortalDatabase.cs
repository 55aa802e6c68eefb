using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Brings the database to the shape this version works with.</summary>
public sealed partial class PortalDatabase(PortalDbContext db, DatabaseSource source, Backups backups, CurrentSettings settings, ILogger<PortalDatabase> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static DatabaseSource SourceFrom(DatabaseSettings settings, DataFolder folder, HistoryKey key, ILoggerFactory log)
    {
        var provider = DatabaseProvider.Of(settings.Provider);
        var connection = settings.ConnectionString.Length > 0 ? settings.ConnectionString : $"Data Source={folder.Database}";
        return new(provider, provider.Complete(connection, settings.Password), key, log);
    }

    /// <summary>How many steps the database has gone through, and those before it.</summary>
    /// <exception cref="DatabaseRefusedException">It has gone through others, of a later version; or its file is there and empty.</exception>
    public static async Task<(int Applied, IReadOnlyList<string> Pending)> MigrationsAsync(DatabaseProvider provider, PortalDbContext db, CancellationToken cancel)
    {
        if (provider.HollowFile(db) is { } hollow)
            throw new DatabaseRefusedException("DatabaseDamaged", new InvalidDataException(hollow));
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return applied.Except(known).FirstOrDefault() is { } later
            ? throw new DatabaseRefusedException("DatabaseNewer", new InvalidOperationException(later))
            : (applied.Count, [.. known.Except(applied)]);
    }

    /// <exception cref="DatabaseRefusedException">The database cannot be opened or written, or is of a later version; says why.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await DatabaseRefusedException.GuardAsync(() => MigrateInAsync(patience.Token));
        }
        catch (OperationCanceledException waited) when (!cancel.IsCancellationRequested)
        {
            // Entity Framework waits without end for a lock that a migration which was killed has left behind.
            throw new DatabaseRefusedException("DatabaseMigrationLocked", waited);
        }
    }

    /// <summary>For a command that only looks: the database must have the shape of this version already.</summary>
    /// <exception cref="DatabaseRefusedException">It has not, or cannot be opened.</exception>
    public Task RefuseUnlessCurrentAsync(CancellationToken cancel) => DatabaseRefusedException.GuardAsync(async () =>
    {
        if ((await MigrationsAsync(source.Provider, db, cancel)).Pending is { Count: > 0 } pending)
            throw new DatabaseRefusedException("DatabaseOlder", new InvalidOperationException(pending[0]));
        await settings.ReadAsync(db, cancel);
    });

    /// <summary>For a backup, which takes any shape that this version knows.</summary>
    /// <exception cref="DatabaseRefusedException">There is no database yet, or a later one, or it cannot be opened.</exception>
    public Task RefuseUnlessMadeAsync(CancellationToken cancel) => DatabaseRefusedException.GuardAsync(async () =>
    {
        if ((await MigrationsAsync(source.Provider, db, cancel)).Applied == 0)
            throw new DatabaseRefusedException("DatabaseNotMade", new InvalidOperationException(source.Provider.Kind.ToString()));
    });

    /// <summary>Takes off the lock of an upgrade that was broken off. The caller knows that none is going on.</summary>
    public Task UnlockAsync(CancellationToken cancel) => DatabaseRefusedException.GuardAsync(() => source.Provider.UnlockMigrationAsync(db, cancel));

    private async Task MigrateInAsync(CancellationToken cancel)
    {
        var (applied, pending) = await MigrationsAsync(source.Provider, db, cancel);
        if (pending.Count > 0)
        {
            if (applied > 0)
            {
                var backup = await backups.WriteBeforeUpgradeAsync(cancel);
                Log.BackedUp(log, backup.Path);
            }
            await db.Database.MigrateAsync(cancel);
        }
        var head = await db.HistoryHeadAsync(cancel);
        if (head.KeyId.Length > 0 && head.KeyId != source.Key.Id)
            throw new HistoryKeyRefused(head.KeyId, source.Key.Id);
        await settings.ReadAsync(db, cancel);
        Log.Ready(log, source.Provider.Kind, head.Sequence, head.Hash);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The {Kind} database is ready; {Changes} changes are recorded, the history ends with {Head}")]
        public static partial void Ready(ILogger logger, DatabaseKind kind, long changes, string head);

        [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the backup {Path} before the upgrade of the database")]
        public static partial void BackedUp(ILogger logger, string path);
    }
}
