namespace ReportPortal.Typesetting.Fonts;

/// <summary>Outlines and advance widths: <c>loca</c>, <c>glyf</c>, <c>hmtx</c>.</summary>
internal sealed class GlyphTable
{
    private readonly FontTable outlines;
    private readonly uint[] offsets;
    private readonly ushort[] advances;
    private readonly short[] bearings;

    public GlyphTable(FontFile file, int count, bool longOffsets)
    {
        Count = count;
        outlines = file["glyf"];
        offsets = ReadOffsets(file["loca"], count, longOffsets);
        (advances, bearings) = ReadMetrics(file["hmtx"], file["hhea"].UInt16(34), count);
    }

    public int Count { get; }

    /// <summary>Advance width in font units.</summary>
    public int Advance(int glyph) => advances[glyph];

    /// <summary>Left side bearing in font units.</summary>
    public int Bearing(int glyph) => bearings[glyph];

    /// <summary>The glyph's description, empty for a glyph that paints nothing.</summary>
    public ReadOnlyMemory<byte> Outline(int glyph) => outlines.Slice(offsets[glyph], (long)offsets[glyph + 1] - offsets[glyph]);

    /// <summary>The middle between the lowest and the highest point, in font units; 0 for a glyph that paints nothing.</summary>
    public double Middle(int glyph)
    {
        if (Outline(glyph).Length == 0) return 0;
        var outline = outlines.From(offsets[glyph], $"glyph {glyph}");
        return (outline.Int16(4) + outline.Int16(8)) / 2.0;
    }

    /// <summary>Components of a composite glyph: where each glyph number stands in the outline, and the number.</summary>
    public IEnumerable<(int At, int Glyph)> Components(int glyph)
    {
        if (Outline(glyph).Length == 0) yield break;
        var outline = outlines.From(offsets[glyph], $"glyph {glyph}");
        if (outline.Int16(0) >= 0) yield break;
        int at = 10, flags;
        do
        {
            if (at + 4 > Outline(glyph).Length) throw outline.Refuse("is composed of what lies beyond it");
            flags = outline.UInt16(at);
            var component = outline.UInt16(at + 2);
            if (component >= Count) throw outline.Refuse($"is composed of glyph {component} of {Count}");
            yield return (at + 2, component);
            at += 4 + ((flags & 0x0001) != 0 ? 4 : 2)
                + ((flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0);
        }
        while ((flags & 0x0020) != 0);
    }

    private static uint[] ReadOffsets(FontTable loca, int count, bool longOffsets)
    {
        var offsets = new uint[count + 1];
        for (var glyph = 0; glyph <= count; glyph++)
        {
            offsets[glyph] = longOffsets ? loca.UInt32(4L * glyph) : 2u * (uint)loca.UInt16(2L * glyph);
            if (glyph > 0 && offsets[glyph] < offsets[glyph - 1]) throw loca.Refuse($"falls at glyph {glyph}");
        }
        return offsets;
    }

    private static (ushort[] Advances, short[] Bearings) ReadMetrics(FontTable hmtx, int measured, int count)
    {
        if (measured < 1 || measured > count) throw hmtx.Refuse($"measures {measured} of {count} glyphs");
        var advances = new ushort[count];
        var bearings = new short[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            var own = glyph < measured;
            advances[glyph] = own ? (ushort)hmtx.UInt16(4L * glyph) : advances[measured - 1];
            bearings[glyph] = (short)hmtx.Int16(own ? 4L * glyph + 2 : 4L * measured + 2L * (glyph - measured));
        }
        return (advances, bearings);
    }
}
