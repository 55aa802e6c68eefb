using System.Buffers.Binary;
using System.Text;

namespace ReportPortal.TestTools;

/// <summary>Fonts as counties might bring them, made from those that lie in the repository.</summary>
internal static class AlteredFont
{
    private const int RightsAt = 8;

    /// <summary>The font under other names, in Unicode as Windows has them: family and full name, PostScript name.</summary>
    public static byte[] Named(byte[] font, string name, string postScript) =>
        WithNames(font, (3, 1, 1, Encoding.BigEndianUnicode.GetBytes(name)), (3, 1, 4, Encoding.BigEndianUnicode.GetBytes(name)), (3, 1, 6, Encoding.BigEndianUnicode.GetBytes(postScript)));

    /// <summary>The font with a map that knows these characters only, from one to the other, and draws them with the glyphs from 10 on.</summary>
    public static byte[] OfCharacters(byte[] font, params int[] ranges)
    {
        var groups = ranges.Chunk(2).ToArray();
        var table = new byte[12 + 16 + 12 * groups.Length];
        Write(table, 2, 1);
        Write(table, 4, 3);
        Write(table, 6, 10);
        WriteLong(table, 8, 12);
        Write(table, 12, 12);
        WriteLong(table, 12 + 12, groups.Length);
        for (var group = 0; group < groups.Length; group++)
        {
            WriteLong(table, 28 + 12 * group, groups[group][0]);
            WriteLong(table, 32 + 12 * group, groups[group][1]);
            WriteLong(table, 36 + 12 * group, 10);
        }
        return WithTable(font, "cmap", table);
    }

    /// <summary>The font with a map of format 4 in which each segment, many times, covers all characters of two bytes.</summary>
    public static byte[] MappingAllAgain(byte[] font, int segments)
    {
        var table = new byte[12 + 16 + 8 * segments];
        Write(table, 2, 1);
        Write(table, 4, 3);
        Write(table, 6, 1);
        WriteLong(table, 8, 12);
        Write(table, 12, 4);
        Write(table, 12 + 6, 2 * segments);
        for (var segment = 0; segment < segments; segment++) Write(table, 12 + 14 + 2 * segment, 0xFFFE);
        return WithTable(font, "cmap", table);
    }

    /// <summary>The font with another name table: platform, encoding, kind of name, bytes.</summary>
    public static byte[] WithNames(byte[] font, params (int Platform, int Encoding, int Kind, byte[] Text)[] names)
    {
        var table = new byte[6 + 12 * names.Length];
        Write(table, 2, names.Length);
        Write(table, 4, table.Length);
        for (int entry = 0, at = 0; entry < names.Length; at += names[entry].Text.Length, entry++)
        {
            var (platform, encoding, kind, text) = names[entry];
            int[] record = [platform, encoding, 0, kind, text.Length, at];
            for (var field = 0; field < record.Length; field++)
                Write(table, 6 + 12 * entry + 2 * field, record[field]);
        }
        return WithTable(font, "name", [.. table, .. names.SelectMany(name => name.Text)]);
    }

    /// <summary>The font with other rights of embedding (OS/2, fsType).</summary>
    public static byte[] WithRights(byte[] font, int rights)
    {
        var altered = font.ToArray();
        Write(altered, TableAt(font, "OS/2") + RightsAt, rights);
        return altered;
    }

    /// <summary>The font as the first face of a collection.</summary>
    public static byte[] Collected(byte[] font)
    {
        const int Head = 16;
        byte[] collection = [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, Head, .. font];
        for (var entry = 12; entry < 12 + 16 * font[5]; entry += 16)
            WriteLong(collection, Head + entry + 8, Head + (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8)));
        return collection;
    }

    /// <summary>The font with PostScript outlines, by its first word.</summary>
    public static byte[] Compact(byte[] font) => [.. "OTTO"u8, .. font.AsSpan(4)];

    /// <summary>The font without a table.</summary>
    public static byte[] Without(byte[] font, string tag)
    {
        var altered = font.ToArray();
        altered[EntryOf(font, tag)] = (byte)'x';
        return altered;
    }

    public static int TableAt(byte[] font, string tag) => (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(EntryOf(font, tag) + 8));

    public static int TableLength(byte[] font, string tag) => (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(EntryOf(font, tag) + 12));

    private static byte[] WithTable(byte[] font, string tag, byte[] table)
    {
        byte[] altered = [.. font, .. table];
        WriteLong(altered, EntryOf(font, tag) + 8, font.Length);
        WriteLong(altered, EntryOf(font, tag) + 12, table.Length);
        return altered;
    }

    private static int EntryOf(byte[] font, string tag) =>
        Enumerable.Range(0, font[5]).Select(entry => 12 + 16 * entry).Single(at => Encoding.ASCII.GetString(font, at, 4) == tag);

    private static void Write(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value);

    private static void WriteLong(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), (uint)value);
}
