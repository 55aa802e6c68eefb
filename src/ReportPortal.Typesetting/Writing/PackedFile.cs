namespace ReportPortal.Typesetting.Writing;

/// <summary>A file with its small objects packed in streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static class PackedFile
{
    public static byte[] Write(IReadOnlyList<PdfObject> objects, int root, int info)
    {
        var packed = ObjectStreams.Pack(objects);
        var body = new FileBody("1.7");
        var places = new FilePlace[objects.Count + packed.Count + 2];
        places[0] = new FilePlace(0, 0, 0xFFFF);
        for (var index = 0; index < objects.Count; index++)
            if (objects[index].Stream is not null) places[index + 1] = new FilePlace(1, body.Write(index + 1, objects[index]), 0);
        for (var number = 0; number < packed.Count; number++)
        {
            var id = objects.Count + 1 + number;
            places[id] = new FilePlace(1, body.Write(id, Compressed(packed[number])), 0);
            for (var place = 0; place < packed[number].Ids.Count; place++) places[packed[number].Ids[place]] = new FilePlace(2, id, place);
        }
        WriteEnd(body, places, root, info);
        return body.ToArray();
    }

    private static PdfObject Compressed(ObjectStream stream)
    {
        var kept = PdfFile.Deflate(stream.Bytes);
        return new PdfObject($"<< /Type /ObjStm /N {Syntax.Number(stream.Ids.Count)} /First {Syntax.Number(stream.First)} "
            + $"/Filter /FlateDecode /Length {Syntax.Number(kept.Length)} >>", kept);
    }

    /// <summary>The cross-reference stream is the last object and lists itself.</summary>
    private static void WriteEnd(FileBody body, FilePlace[] places, int root, int info)
    {
        var digest = body.Digest();
        var at = body.Length;
        places[^1] = new FilePlace(1, at, 0);
        var kept = PdfFile.Deflate([.. places.SelectMany(place => place.Bytes())]);
        body.Write(places.Length - 1, new PdfObject(
            $"<< /Type /XRef /Size {Syntax.Number(places.Length)} /W [1 4 2] /Root {Syntax.Reference(root)} /Info {Syntax.Reference(info)} "
            + $"/ID [<{digest}> <{digest}>] /Filter /FlateDecode /Length {Syntax.Number(kept.Length)} >>", kept));
        body.Write($"startxref\n{Syntax.Number(at)}\n%%EOF\n");
    }
}

/// <summary>An entry of the cross-reference stream: kind, offset or stream's number, generation or place in the stream.</summary>
internal readonly record struct FilePlace(int Kind, int Where, int Place)
{
    public byte[] Bytes() =>
        [(byte)Kind, (byte)(Where >> 24), (byte)(Where >> 16), (byte)(Where >> 8), (byte)Where, (byte)(Place >> 8), (byte)Place];
}
