using System.Buffers.Binary;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Writes a TrueType file of some glyphs of a face, renumbered in the order given.</summary>
internal sealed class SubsetFile
{
    private const int Deepest = 8;

    private readonly FontFace face;
    private readonly List<int> glyphs;
    private readonly Dictionary<int, int> numbers = [];
    private readonly HashSet<int> closed = [];

    public SubsetFile(FontFace face, IEnumerable<int> wanted)
    {
        this.face = face;
        glyphs = [.. wanted];
        for (var number = 0; number < glyphs.Count; number++) numbers.TryAdd(glyphs[number], number);
        foreach (var glyph in glyphs.ToArray()) Close(glyph, 0);
    }

    public byte[] Build()
    {
        var (outlines, offsets) = Outlines();
        return SfntWriter.Write([
            .. Copied("cvt "), .. Copied("fpgm"),
            ("glyf", outlines), ("head", Head()), ("hhea", Hhea()), ("hmtx", Hmtx()), ("loca", offsets), ("maxp", Maxp()),
            .. Copied("prep"),
        ]);
    }

    /// <summary>Adds the parts of composites. A face that nests glyphs in a circle would hang its reader.</summary>
    private void Close(int glyph, int depth)
    {
        if (depth > Deepest) throw new FontRefused(face.Name, $"glyph {glyph} is composed more than {Deepest} deep");
        foreach (var (_, part) in face.Glyphs.Components(glyph))
        {
            if (numbers.TryAdd(part, glyphs.Count)) glyphs.Add(part);
            if (!closed.Contains(part)) Close(part, depth + 1);
        }
        closed.Add(glyph);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        using var outlines = new MemoryStream();
        var offsets = new byte[4 * (glyphs.Count + 1)];
        for (var number = 0; number < glyphs.Count; number++)
        {
            var outline = face.Glyphs.Outline(glyphs[number]).ToArray();
            foreach (var (at, part) in face.Glyphs.Components(glyphs[number]))
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)numbers[part]);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(4 * number + 4), (uint)outlines.Length);
        }
        return (outlines.ToArray(), offsets);
    }

    private byte[] Head()
    {
        var head = face.File["head"].Span(0, 54).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);        // the whole file's checksum comes last
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);        // long offsets
        return head;
    }

    private byte[] Hhea()
    {
        var hhea = face.File["hhea"].Span(0, 36).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        return hhea;
    }

    private byte[] Hmtx()
    {
        var hmtx = new byte[4 * glyphs.Count];
        for (var number = 0; number < glyphs.Count; number++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * number), (ushort)face.Glyphs.Advance(glyphs[number]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * number + 2), (short)face.Glyphs.Bearing(glyphs[number]));
        }
        return hmtx;
    }

    private byte[] Maxp()
    {
        var table = face.File["maxp"];
        var maxp = table.Span(0, Math.Min(table.Length, 32)).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return maxp;
    }

    private IEnumerable<(string Tag, byte[] Bytes)> Copied(string tag) =>
        face.File.Find(tag) is { } table ? [(tag, table.Slice(0, table.Length).ToArray())] : [];
}
