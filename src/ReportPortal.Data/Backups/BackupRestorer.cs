using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Backups;

/// <summary>Puts a backup into the database and the data folder: all of it, proven, or nothing.</summary>
public sealed class BackupRestorer(DatabaseSource source)
{
    internal const string KeyFile = "history.key";

    // What every portal makes by itself at its first start.
    private static readonly string[] OfTheProgram = ["HistoryHeads", "DataProtectionKeys", "Jobs"];

    /// <param name="backup">The backup.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="replace">Whether what is in the database may go.</param>
    /// <param name="cancel">Stops it; nothing is changed then.</param>
    /// <exception cref="BackupRefused">It is of another version, the database is not empty, or it could not be proven.</exception>
    public async Task<HistoryProof> RestoreAsync(BackupReader backup, string dataFolder, bool replace, CancellationToken cancel)
    {
        await using var db = source.Open();
        var migration = await PrepareAsync(db, backup.Manifest, cancel);
        // What is at the place of the database is the database, which comes by its tables.
        var places = backup.Manifest.Files.Select(file => (File: file, Place: Path.Combine(dataFolder, file.Path)))
            .Where(file => !DataFiles.IsOf(source.Provider.FileOf(db), file.Place)).ToList();
        var staged = $".{Guid.NewGuid():N}.part";
        try
        {
            await StageAsync(backup, places, staged, cancel);
            HistoryProof proof;
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
            {
                var stored = new StoredTables(db, migration);
                await FillAsync(stored, backup, replace, cancel);
                proof = await ProveAsync(db, backup.Manifest, Path.Combine(dataFolder, KeyFile + staged), cancel);
                await transaction.CommitAsync(cancel);
            }
            foreach (var (_, place) in places)
                File.Move(place + staged, place, overwrite: true);
            await db.Database.MigrateAsync(cancel);          // from an older version
            return proof;
        }
        finally
        {
            foreach (var (_, place) in places.Where(file => File.Exists(file.Place + staged)))
                File.Delete(place + staged);
        }
    }

    /// <summary>The shape the database must have to take the backup; an empty one is given it.</summary>
    private static async Task<string> PrepareAsync(PortalDbContext db, BackupManifest manifest, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        if (!manifest.Schema.SequenceEqual(known.Take(manifest.Schema.Count).Select(BackupWriter.NameOf)))
            throw new BackupRefused(BackupFault.Newer, manifest.Portal);
        var migration = known[manifest.Schema.Count - 1];
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Count == 0)
            await db.GetService<IMigrator>().MigrateAsync(migration, cancel);
        else if (applied[^1] != migration)
            throw new BackupRefused(BackupFault.Older, manifest.Portal);
        return migration;
    }

    private static async Task FillAsync(StoredTables stored, BackupReader backup, bool replace, CancellationToken cancel)
    {
        var tables = stored.InOrder.Select(table => (Table: table, Backup: Find(backup.Manifest, table))).ToList();
        foreach (var (table, _) in tables.AsEnumerable().Reverse())
        {
            if (!replace && !OfTheProgram.Contains(table.Name) && await stored.CountAsync(table, cancel) > 0)
                throw new BackupRefused(BackupFault.NotEmpty, table.Name);
            await stored.EmptyAsync(table, cancel);
        }
        foreach (var (table, from) in tables)
            if (await FillAsync(stored, table, backup, from, cancel) != from.Rows || await stored.CountAsync(table, cancel) != from.Rows)
                throw new BackupRefused(BackupFault.Differs, table.Name);
    }

    private static async Task<long> FillAsync(StoredTables stored, ITable table, BackupReader backup, BackupTable from, CancellationToken cancel)
    {
        try
        {
            return await stored.FillAsync(table, backup.RowsAsync(from, cancel), cancel);
        }
        catch (Exception unfit) when (unfit is FormatException or InvalidOperationException)
        {
            throw new BackupRefused(BackupFault.Altered, BackupWriter.EntryOf(from), unfit);
        }
    }

    private static BackupTable Find(BackupManifest manifest, ITable table) =>
        manifest.Tables.FirstOrDefault(known => known.Name == table.Name) is { } found && found.Columns.SequenceEqual(table.Columns.Select(column => column.Name))
            ? found
            : throw new BackupRefused(BackupFault.Newer, manifest.Portal);

    private static async Task<HistoryProof> ProveAsync(PortalDbContext db, BackupManifest manifest, string keyFile, CancellationToken cancel)
    {
        var key = HistoryKey.TryParse(await File.ReadAllTextAsync(keyFile, cancel), out var read)
            ? read!
            : throw new BackupRefused(BackupFault.Altered, KeyFile);
        var proof = await new HistoryVerifier(db, key).VerifyAsync(cancel);
        return proof == manifest.Proof ? proof : throw new BackupRefused(BackupFault.Differs, proof.Break?.ToString() ?? proof.Head);
    }

    // Each beside its place, so that after the commit nothing is left to do for which there could be no room or no right.
    private static async Task StageAsync(BackupReader backup, List<(BackupFile File, string Place)> places, string staged, CancellationToken cancel)
    {
        if (backup.Manifest.Files.All(file => file.Path != KeyFile))
            throw new BackupRefused(BackupFault.Altered, KeyFile);
        foreach (var (file, place) in places)
            try
            {
                if (Directory.Exists(place))
                    throw new IOException(place);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                await File.WriteAllBytesAsync(place + staged, await backup.BytesAsync(file, cancel), cancel);
                if (!OperatingSystem.IsWindows() && file.Path == KeyFile)
                    File.SetUnixFileMode(place + staged, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new BackupRefused(BackupFault.NotWritable, place, failure);
            }
    }
}
