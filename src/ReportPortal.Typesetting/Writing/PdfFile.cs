using System.IO.Compression;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The objects of a file, numbered as they are asked for, and the file they make (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<PdfObject?> objects = [];
    private readonly List<(int Id, string Entries, Task<byte[]> Bytes)> compressing = [];       // half of a document's time: another processor may take it

    /// <summary>A number for an object that is set later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public void Set(int id, string value) => objects[id - 1] = new PdfObject(value, null);

    public int Add(string value)
    {
        var id = Reserve();
        Set(id, value);
        return id;
    }

    /// <param name="entries">Entries of the stream's dictionary besides its length and filter.</param>
    /// <param name="bytes">The bytes as they are to be read.</param>
    /// <param name="compress">False for metadata, which other programs look for in the bare file.</param>
    public int AddStream(string entries, byte[] bytes, bool compress = true)
    {
        var id = Reserve();
        SetStream(id, entries, bytes, compress);
        return id;
    }

    public void SetStream(int id, string entries, byte[] bytes, bool compress = true)
    {
        if (compress) compressing.Add((id, entries, Task.Run(() => Deflate(bytes))));
        else objects[id - 1] = Stream(entries, bytes);
    }

    /// <summary>The file. Its identifier is made from its content, so that the same content gives the same file.</summary>
    public byte[] Finish(int root, int info, PdfProfile profile)
    {
        foreach (var (id, entries, bytes) in compressing)
            objects[id - 1] = Stream($"{entries}{(entries.Length > 0 ? " " : "")}/Filter /FlateDecode", bytes.GetAwaiter().GetResult());
        var complete = objects.Select((entry, index) => entry ?? throw new InvalidOperationException($"Object {index + 1} was never set")).ToList();
        return profile == PdfProfile.Archive1B ? PlainFile.Write(complete, root, info) : PackedFile.Write(complete, root, info);
    }

    private static PdfObject Stream(string entries, byte[] bytes) => new($"<< {entries} /Length {Syntax.Number(bytes.Length)} >>", bytes);

    /// <summary>Outlines hardly repeat: higher levels take half as long again and save three bytes in a thousand.</summary>
    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream(bytes.Length);
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = 4 }, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }
}

/// <summary>An object's value, and its bytes where it is a stream.</summary>
internal sealed record PdfObject(string Value, byte[]? Stream);
