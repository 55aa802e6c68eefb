using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Data.Backups;

/// <summary>Writes everything into one file, as it is at one moment, while others go on working.</summary>
public sealed class BackupWriter(DatabaseSource source)
{
    internal const string ManifestEntry = "manifest.json";
    internal const string SealEntry = "manifest.sha256";

    /// <summary>The version of the program that writes.</summary>
    public static string Portal { get; } = typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Beside its place first and then moved there, so that no half backup ever bears the name of a whole one; read back before that.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="dataFolder">The data folder, whose files go in; those the database and the portal make anew excepted.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="BackupRefused">There is something there already, or it cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(string path, string dataFolder, DateTime now, CancellationToken cancel)
    {
        if (Path.Exists(path))
            throw new BackupRefused(BackupFault.Exists, path);
        var partial = path + ".part";
        var isOwn = false;                                   // one that another process is writing to the same place is not deleted under it
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(partial, Private(FileMode.Create)))
            {
                isOwn = true;
                manifest = await WriteAsync(file, dataFolder, now, cancel);
                file.Flush(flushToDisk: true);
            }
            using (var written = await BackupReader.OpenAsync(partial, cancel))
                if (CanonicalJson.Write(written.Manifest) != CanonicalJson.Write(manifest))
                    throw new BackupRefused(BackupFault.Altered, ManifestEntry);
            File.Move(partial, path);
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupRefused(BackupFault.NotWritable, path, failure);
        }
        finally
        {
            if (isOwn)
                TryDelete(partial);
        }
    }

    private async Task<BackupManifest> WriteAsync(Stream file, string dataFolder, DateTime now, CancellationToken cancel)
    {
        await using var db = source.Open();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        await using var moment = await source.Provider.BeginReadingAsync(db, cancel);
        var stored = new StoredTables(db, applied[^1]);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var tables = new List<BackupTable>();
        foreach (var table in stored.InOrder)
            tables.Add(await WriteAsync(zip, stored, table, cancel));
        var manifest = new BackupManifest
        {
            MadeAt = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            Portal = Portal,
            Database = source.Provider.Kind.ToString(),
            Schema = [.. applied.Select(NameOf)],
            Tables = tables,
            Files = [.. await WriteFilesAsync(zip, dataFolder, source.Provider.FileOf(db), cancel)],
            Proof = await new HistoryVerifier(db, source.Key).VerifyAsync(cancel),
        };
        var json = CanonicalJson.Write(manifest);
        await WriteAsync(zip, ManifestEntry, json, cancel);
        await WriteAsync(zip, SealEntry, CanonicalJson.Digest(json), cancel);
        return manifest;
    }

    /// <summary>A migration's name without the moment it was made, which differs between the kinds of database.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    internal static string EntryOf(BackupTable table) => $"tables/{table.Name}.jsonl";

    internal static string EntryOf(BackupFile file) => $"files/{file.Path}";

    private static async Task<BackupTable> WriteAsync(ZipArchive zip, StoredTables stored, ITable table, CancellationToken cancel)
    {
        var written = new BackupTable(table.Name, [.. table.Columns.Select(column => column.Name)], 0, "");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await using (var entry = await zip.CreateEntry(EntryOf(written), CompressionLevel.Fastest).OpenAsync(cancel))
            await foreach (var row in stored.ReadAsync(table, cancel))
            {
                await entry.WriteAsync(row, cancel);
                hash.AppendData(row);
                rows++;
            }
        return written with { Rows = rows, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    private static async Task<List<BackupFile>> WriteFilesAsync(ZipArchive zip, string dataFolder, FileInfo? database, CancellationToken cancel)
    {
        var files = new List<BackupFile>();
        foreach (var path in DataFiles.In(dataFolder, database))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(dataFolder, path), cancel);
            var file = new BackupFile(path, CanonicalJson.Digest(bytes));
            await using var entry = await zip.CreateEntry(EntryOf(file), CompressionLevel.Fastest).OpenAsync(cancel);
            await entry.WriteAsync(bytes, cancel);
            files.Add(file);
        }
        return files;
    }

    private static async Task WriteAsync(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }

    /// <summary>It holds keys: nobody but the account that made it may read it.</summary>
    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void TryDelete(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What was in the way of writing is told; that a remainder stays is not worth hiding it.
        }
    }
}
