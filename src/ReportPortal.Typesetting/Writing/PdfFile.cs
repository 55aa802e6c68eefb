using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

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
    public byte[] Finish(int root, int info)
    {
        var streams = ObjectStreams.Pack(objects);
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%âãÏÓ\n");
        var places = new FilePlace[objects.Count + streams.Count + 2];
        places[0] = new FilePlace(0, 0, 0xFFFF);
        for (var index = 0; index < objects.Count; index++)
            if (objects[index] is { Stream: not null } entry) places[index + 1] = WriteObject(file, index + 1, entry);
        for (var number = 0; number < streams.Count; number++)
        {
            var id = objects.Count + 1 + number;
            places[id] = WriteObject(file, id, Compressed(streams[number]));
            for (var place = 0; place < streams[number].Ids.Count; place++) places[streams[number].Ids[place]] = new FilePlace(2, id, place);
        }
        WriteEnd(file, places, root, info);
        return file.ToArray();
    }

    private static PdfObject Compressed(ObjectStream stream)
    {
        var kept = Deflate(stream.Bytes);
        return new PdfObject($"<< /Type /ObjStm /N {Syntax.Number(stream.Ids.Count)} /First {Syntax.Number(stream.First)} "
            + $"/Filter /FlateDecode /Length {Syntax.Number(kept.Length)} >>", kept);
    }

    private static FilePlace WriteObject(MemoryStream file, int id, PdfObject entry)
    {
        var at = (int)file.Length;
        Write(file, $"{Syntax.Number(id)} 0 obj\n{entry.Value}\n");
        if (entry.Stream is { } bytes)
        {
            Write(file, "stream\n");
            file.Write(bytes);
            Write(file, "\nendstream\n");
        }
        Write(file, "endobj\n");
        return new FilePlace(1, at, 0);
    }

    /// <summary>The cross-reference stream (7.5.8), which is the last object and lists itself.</summary>
    private static void WriteEnd(MemoryStream file, FilePlace[] places, int root, int info)
    {
        var digest = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var at = (int)file.Length;
        places[^1] = new FilePlace(1, at, 0);
        var kept = Deflate([.. places.SelectMany(place => place.Bytes())]);
        WriteObject(file, places.Length - 1, new PdfObject(
            $"<< /Type /XRef /Size {Syntax.Number(places.Length)} /W [1 4 2] /Root {Syntax.Reference(root)} /Info {Syntax.Reference(info)} "
            + $"/ID [<{digest}> <{digest}>] /Filter /FlateDecode /Length {Syntax.Number(kept.Length)} >>", kept));
        Write(file, $"startxref\n{at.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}

/// <summary>An object's value, and its bytes where it is a stream.</summary>
internal sealed record PdfObject(string Value, byte[]? Stream);

/// <summary>An entry of the cross-reference stream: kind, offset or stream's number, generation or place in the stream.</summary>
internal readonly record struct FilePlace(int Kind, int Where, int Place)
{
    public byte[] Bytes() =>
        [(byte)Kind, (byte)(Where >> 24), (byte)(Where >> 16), (byte)(Where >> 8), (byte)Where, (byte)(Place >> 8), (byte)Place];
}
