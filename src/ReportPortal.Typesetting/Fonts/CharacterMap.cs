using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Code point to glyph, from a <c>cmap</c> subtable of format 12 or 4.</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] plane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> beyond = [];
    private readonly int glyphs;

    private CharacterMap(int glyphs) => this.glyphs = glyphs;

    public int this[Rune rune] => rune.IsBmp ? plane[rune.Value] : beyond.GetValueOrDefault(rune.Value);

    public static CharacterMap Read(FontTable table, int glyphs)
    {
        var map = new CharacterMap(glyphs);
        var chosen = Choose(table) ?? throw table.Refuse("has no Unicode subtable of format 4 or 12");
        if (chosen.UInt16(0) == 12) map.ReadGroups(chosen);
        else map.ReadSegments(chosen);
        return map;
    }

    private static FontTable? Choose(FontTable table)
    {
        FontTable? best = null;
        for (int entry = 0, count = table.UInt16(2); entry < count; entry++)
        {
            var platform = table.UInt16(4 + 8 * entry);
            var encoding = table.UInt16(6 + 8 * entry);
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10))) continue;
            var subtable = table.From(table.UInt32(8 + 8 * entry), "subtable");
            var format = subtable.UInt16(0);
            if (format == 12) return subtable;
            if (format == 4) best = subtable;
        }
        return best;
    }

    /// <summary>Format 12. Groups must rise, or a few bytes could ask for billions of entries.</summary>
    private void ReadGroups(FontTable table)
    {
        long previous = -1;
        for (uint group = 0, count = table.UInt32(12); group < count; group++)
        {
            long first = table.UInt32(16 + 12L * group), last = table.UInt32(20 + 12L * group), glyph = table.UInt32(24 + 12L * group);
            if (first <= previous || last < first || last > 0x10FFFF) throw table.Refuse($"has groups out of order (group {group})");
            for (var code = first; code <= last; code++) Add((int)code, glyph + code - first);
            previous = last;
        }
    }

    /// <summary>Format 4. Segments of some fonts touch, but thousands that each cover everything would read for a minute.</summary>
    private void ReadSegments(FontTable table)
    {
        var segments = table.UInt16(6) / 2;
        var read = 0;
        int ends = 14, starts = 16 + 2 * segments, deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
        for (var segment = 0; segment < segments; segment++)
        {
            int first = table.UInt16(starts + 2 * segment), last = table.UInt16(ends + 2 * segment);
            int delta = table.UInt16(deltas + 2 * segment), offset = table.UInt16(offsets + 2 * segment);
            if (last < first) throw table.Refuse($"has a segment that ends before it starts (segment {segment})");
            if ((read += last - first + 1) > 2 * plane.Length) throw table.Refuse($"maps characters again and again (segment {segment})");
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : table.UInt16(offsets + 2 * segment + offset + 2 * (code - first));
                if (glyph != 0) Add(code, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void Add(int code, long glyph)
    {
        if (glyph <= 0 || glyph >= glyphs) return;       // pointing nowhere is the same as not being there
        if (code < plane.Length) plane[code] = (ushort)glyph;
        else beyond[code] = (ushort)glyph;
    }
}
