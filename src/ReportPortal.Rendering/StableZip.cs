using System.IO.Compression;

namespace ReportPortal.Rendering;

/// <summary>The same content, the same bytes: a package without the times at which its parts were written.</summary>
public static class StableZip
{
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A package of these parts, in the order of their names, all of one moment.</summary>
    public static byte[] Of(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var written = new MemoryStream();
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Fixed;
                using var copy = entry.Open();
                copy.Write(bytes);
            }
        return written.ToArray();
    }

    /// <summary>The package with its parts in the order of their names, all of one moment.</summary>
    public static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var written = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Fixed;
                using var content = part.Open();
                using var copy = entry.Open();
                content.CopyTo(copy);
            }
        return written.ToArray();
    }
}
