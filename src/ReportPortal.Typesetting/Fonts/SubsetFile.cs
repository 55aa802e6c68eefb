using System.Buffers.Binary;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Writes a TrueType file of some glyphs of a face, renumbered in the order given.</summary>
internal sealed class SubsetFile
{
    private const int Deepest = 8;
    private const int FurthestShort = 2 * ushort.MaxValue;      // offsets up to here take two bytes each

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
        var offsets = Offsets();
        var isLong = offsets[^1] > FurthestShort;
        return SfntWriter.Write([
            .. Copied("cvt "), .. Copied("fpgm"),
            ("glyf", Outlines(offsets)), ("head", Head(isLong)), ("hhea", Hhea()), ("hmtx", Hmtx()), ("loca", Loca(offsets, isLong)), ("maxp", Maxp()),
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

    /// <summary>Where each outline begins, always at an even byte, and where the last one ends.</summary>
    private int[] Offsets()
    {
        var offsets = new int[glyphs.Count + 1];
        for (var number = 0; number < glyphs.Count; number++)
            offsets[number + 1] = offsets[number] + (face.Glyphs.Outline(glyphs[number]).Length + 1) / 2 * 2;
        return offsets;
    }

    private byte[] Outlines(int[] offsets)
    {
        var outlines = new byte[offsets[^1]];
        for (var number = 0; number < glyphs.Count; number++)
        {
            var outline = outlines.AsSpan(offsets[number]..offsets[number + 1]);
            face.Glyphs.Outline(glyphs[number]).Span.CopyTo(outline);
            foreach (var (at, part) in face.Glyphs.Components(glyphs[number]))
                BinaryPrimitives.WriteUInt16BigEndian(outline[at..], (ushort)numbers[part]);
        }
        return outlines;
    }

    private static byte[] Loca(int[] offsets, bool isLong)
    {
        var loca = new byte[(isLong ? 4 : 2) * offsets.Length];
        for (var number = 0; number < offsets.Length; number++)
            if (isLong) BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * number), offsets[number]);
            else BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * number), (ushort)(offsets[number] / 2));
        return loca;
    }

    private byte[] Head(bool isLong)
    {
        var head = face.File["head"].Span(0, 54).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);        // the whole file's checksum comes last
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), (short)(isLong ? 1 : 0));
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
