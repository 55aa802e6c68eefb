using System.IO.Compression;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The objects of a file, numbered as they are asked for, and the file they make (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<PdfObject?> objects = [];

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
        var kept = compress ? Deflate(bytes) : bytes;
        var filter = compress ? " /Filter /FlateDecode" : "";
        var space = entries.Length > 0 ? " " : "";
        objects[id - 1] = new PdfObject($"<<{space}{entries}{filter} /Length {Syntax.Number(kept.Length)} >>", kept);
    }

    /// <summary>The file. Its identifier is made from its content, so that the same content gives the same file.</summary>
    public byte[] Finish(int root, int info, PdfProfile profile)
    {
        var complete = objects.Select((entry, index) => entry ?? throw new InvalidOperationException($"Object {index + 1} was never set")).ToList();
        return profile == PdfProfile.Archive1B ? PlainFile.Write(complete, root, info) : PackedFile.Write(complete, root, info);
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream(bytes.Length);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }
}

/// <summary>An object's value, and its bytes where it is a stream.</summary>
internal sealed record PdfObject(string Value, byte[]? Stream);
