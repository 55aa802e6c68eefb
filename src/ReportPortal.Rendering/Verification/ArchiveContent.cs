using System.IO.Compression;
using System.Text;

namespace ReportPortal.Rendering.Verification;

/// <summary>What lies in a ZIP, read whole, with a limit to what it may unfold to.</summary>
internal sealed class ArchiveContent
{
    private const long MostBytes = 512L << 20;
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    private ArchiveContent() { }

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>A name that two parts bear; null where there is none.</summary>
    public string? Twice { get; private set; }

    public byte[]? Find(string name) => parts.GetValueOrDefault(name);

    public string Text(string name) => parts.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes) : "";

    /// <exception cref="InvalidDataException">It is no ZIP, or unfolds to more than an archive can.</exception>
    public static ArchiveContent Read(Stream file)
    {
        var content = new ArchiveContent();
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var left = MostBytes;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (entry.Length > left)
                throw new InvalidDataException(entry.FullName);
            var bytes = Read(entry, left);
            left -= bytes.Length;
            if (!content.parts.TryAdd(entry.FullName, bytes))
                content.Twice = entry.FullName;
        }
        return content;
    }

    // What an entry says of its length need not be true.
    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = from.Read(buffer)) > 0;)
        {
            if (read.Length + count > most)
                throw new InvalidDataException(entry.FullName);
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
