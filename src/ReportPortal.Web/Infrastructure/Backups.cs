using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Backups;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Backups of this portal: where they go by themselves, and how they are told.</summary>
public sealed class Backups(DatabaseSource source, DataFolder folder, TimeProvider time)
{
    private const string Nightly = "nightly";
    private const string Broken = "broken";
    private const string Moment = "yyyyMMdd-HHmmss";

    /// <summary>Writes one; into a folder that is there under a name of its own.</summary>
    /// <exception cref="BackupRefused">It cannot be written.</exception>
    public async Task<WrittenBackup> WriteAsync(string target, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var path = Path.GetFullPath(Directory.Exists(target) ? Path.Combine(target, NameAt("reportportal", now)) : target);
        return new(path, await new BackupWriter(source).WriteAsync(path, folder.Root, now, cancel));
    }

    /// <summary>The one before an upgrade, in the folder of the portal's own backups.</summary>
    /// <exception cref="BackupRefused">It cannot be written; the upgrade must not go on.</exception>
    public Task<WrittenBackup> WriteBeforeUpgradeAsync(CancellationToken cancel) => WriteOwnAsync("before-upgrade", cancel);

    /// <summary>
    /// The one of each night; of them the newest are kept. One with a broken chain is set apart: tried again each hour, such would soon have
    /// replaced those of before.
    /// </summary>
    /// <exception cref="BackupRefused">It cannot be written; the older ones stay.</exception>
    public async Task<WrittenBackup> WriteNightlyAsync(int keep, CancellationToken cancel)
    {
        var written = await WriteOwnAsync(Nightly, cancel);
        if (written.Manifest.Proof.Break is not null)
            written = SetApart(written);
        string[] kinds = [Nightly, Broken];
        foreach (var old in kinds.SelectMany(kind => Own(kind, ".zip").OrderByDescending(file => file.Name, StringComparer.Ordinal).Skip(keep)).Concat(Own(Nightly, ".zip.part")))
            old.Delete();                                    // and what a night that was killed has left
        return written;
    }

    private static WrittenBackup SetApart(WrittenBackup written)
    {
        var path = Path.Combine(Path.GetDirectoryName(written.Path)!, Broken + Path.GetFileName(written.Path)[Nightly.Length..]);
        File.Move(written.Path, path);
        return written with { Path = path };
    }

    // By the whole name: whatever else lies there is not the portal's to delete.
    private List<FileInfo> Own(string kind, string ending) =>
        [.. new DirectoryInfo(folder.Backups).EnumerateFiles().Where(file => DateTime.TryParseExact(file.Name, $"'{kind}-'{Moment}'{ending}'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))];

    private Task<WrittenBackup> WriteOwnAsync(string kind, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder.Backups);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupRefused(BackupFault.NotWritable, folder.Backups, failure);
        }
        return WriteAsync(Path.Combine(folder.Backups, NameAt(kind, time.GetUtcNow().UtcDateTime)), cancel);
    }

    public static string Explain(BackupRefused refused, IStringLocalizer text) => text[KeyOf(refused.Fault), refused.Detail, BackupWriter.Portal];

    private static string NameAt(string kind, DateTime now) => $"{kind}-{now.ToString(Moment, CultureInfo.InvariantCulture)}.zip";

    private static string KeyOf(BackupFault fault) => fault switch
    {
        BackupFault.Exists => "BackupExists",
        BackupFault.NotWritable => "BackupNotWritable",
        BackupFault.NotReadable => "BackupNotReadable",
        BackupFault.NotABackup => "BackupNotABackup",
        BackupFault.Altered => "BackupAltered",
        BackupFault.Newer => "BackupNewer",
        BackupFault.Older => "BackupOlder",
        BackupFault.NotEmpty => "BackupNotEmpty",
        _ => "BackupDiffers",
    };
}

/// <summary>A backup that was written, read back and is whole.</summary>
public sealed record WrittenBackup(string Path, BackupManifest Manifest);
