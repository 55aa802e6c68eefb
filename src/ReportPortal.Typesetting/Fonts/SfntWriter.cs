using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Puts tables together to a font file, with the checksums that the format asks for.</summary>
internal static class SfntWriter
{
    /// <param name="tables">In the order of their tags; <c>head</c> with a checksum adjustment of zero.</param>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var directory = 12 + 16 * tables.Count;
        var file = new byte[directory + tables.Sum(t => Padded(t.Bytes.Length))];
        WriteHead(file, tables.Count);
        int at = directory, head = 0;
        for (var index = 0; index < tables.Count; index++)
        {
            var (tag, bytes) = tables[index];
            if (tag == "head") head = at;
            bytes.CopyTo(file, at);
            var entry = file.AsSpan(12 + 16 * index, 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, Padded(bytes.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            at += Padded(bytes.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static void WriteHead(byte[] file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * count - (16 << power)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));
        return sum;
    }
}
