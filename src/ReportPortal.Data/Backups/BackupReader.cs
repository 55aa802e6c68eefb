using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Data.Backups;

/// <summary>A backup that was opened and is whole: each part is what was written.</summary>
public sealed class BackupReader : IDisposable
{
    private readonly ZipArchive zip;

    private BackupReader(ZipArchive zip, BackupManifest manifest)
    {
        this.zip = zip;
        Manifest = manifest;
    }

    /// <summary>What it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <exception cref="BackupRefused">It cannot be read, is no backup, or not what was written.</exception>
    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancel)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancel);
            var reader = new BackupReader(zip, await ManifestOfAsync(zip, cancel));
            await reader.ProveAsync(cancel);
            return reader;
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or EndOfStreamException)
        {
            zip?.Dispose();
            throw new BackupRefused(BackupFault.NotABackup, path, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            zip?.Dispose();
            throw new BackupRefused(BackupFault.NotReadable, path, failure);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a table, each a line of JSON.</summary>
    public async IAsyncEnumerable<string> RowsAsync(BackupTable table, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var lines = new StreamReader(await EntryAsync(BackupWriter.EntryOf(table), cancel), Encoding.UTF8);
        while (await lines.ReadLineAsync(cancel) is { } line)
            yield return line;
    }

    /// <summary>The bytes of a file.</summary>
    public async Task<byte[]> BytesAsync(BackupFile file, CancellationToken cancel)
    {
        await using var entry = await EntryAsync(BackupWriter.EntryOf(file), cancel);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    public void Dispose() => zip.Dispose();

    private static async Task<BackupManifest> ManifestOfAsync(ZipArchive zip, CancellationToken cancel)
    {
        var json = await TextAsync(zip, BackupWriter.ManifestEntry, cancel);
        if (CanonicalJson.Digest(json) != await TextAsync(zip, BackupWriter.SealEntry, cancel))
            throw new BackupRefused(BackupFault.Altered, BackupWriter.ManifestEntry);
        var manifest = CanonicalJson.Read<BackupManifest>(json);
        if (manifest.Format > BackupManifest.CurrentFormat)
            throw new BackupRefused(BackupFault.Newer, manifest.Portal);
        return manifest.SaysAll ? manifest : throw new BackupRefused(BackupFault.Altered, BackupWriter.ManifestEntry);
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name, CancellationToken cancel)
    {
        await using var entry = await (zip.GetEntry(name) ?? throw new InvalidDataException(name)).OpenAsync(cancel);
        using var text = new StreamReader(entry, Encoding.UTF8);
        return await text.ReadToEndAsync(cancel);
    }

    private async Task ProveAsync(CancellationToken cancel)
    {
        foreach (var file in Manifest.Files.Where(file => !DataFiles.Belongs(file.Path)))
            throw new BackupRefused(BackupFault.Altered, file.Path);
        var parts = Manifest.Tables.Select(table => (Entry: BackupWriter.EntryOf(table), table.Sha256))
            .Concat(Manifest.Files.Select(file => (Entry: BackupWriter.EntryOf(file), file.Sha256)));
        foreach (var (name, sha256) in parts)
            if (await DigestAsync(name, cancel) != sha256)
                throw new BackupRefused(BackupFault.Altered, name);
    }

    private async Task<string?> DigestAsync(string name, CancellationToken cancel)
    {
        try
        {
            await using var entry = await EntryAsync(name, cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(entry, cancel));
        }
        catch (InvalidDataException)                         // the checksum within the archive has noticed it first
        {
            return null;
        }
    }

    private async Task<Stream> EntryAsync(string name, CancellationToken cancel) =>
        await (zip.GetEntry(name) ?? throw new BackupRefused(BackupFault.Altered, name)).OpenAsync(cancel);
}
