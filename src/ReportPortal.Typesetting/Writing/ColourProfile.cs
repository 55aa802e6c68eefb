using System.Buffers.Binary;
using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>A small ICC profile of sRGB, made here (ICC.1:2001-04; primaries and curve of IEC 61966-2-1, adapted to D50).</summary>
internal static class ColourProfile
{
    private const int HeaderLength = 128, CurveEntries = 256;
    private const string Name = "sRGB IEC61966-2-1";

    public static readonly byte[] Srgb = Build();

    private static byte[] Build()
    {
        (string Tag, byte[] Bytes)[] tags =
        [
            ("desc", Description()), ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", Curve()), ("gTRC", []), ("bTRC", []),
        ];
        using var body = new MemoryStream();
        var directory = new byte[4 + 12 * tags.Length];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        int at = 0, length = 0;
        for (var index = 0; index < tags.Length; index++)
        {
            if (tags[index].Bytes.Length > 0)        // the three curves are one
            {
                at = HeaderLength + directory.Length + (int)body.Length;
                length = tags[index].Bytes.Length;
                body.Write(tags[index].Bytes);
                while (body.Length % 4 != 0) body.WriteByte(0);
            }
            var entry = directory.AsSpan(4 + 12 * index);
            Encoding.ASCII.GetBytes(tags[index].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], length);
        }
        return [.. Header(HeaderLength + directory.Length + (int)body.Length), .. directory, .. body.ToArray()];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2000);       // a date of creation, fixed
        header[27] = header[29] = 1;
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Fixed(header.AsSpan(68), 0.9642);
        Fixed(header.AsSpan(72), 1);
        Fixed(header.AsSpan(76), 0.8249);
        return header;
    }

    private static byte[] Description()
    {
        var tag = new byte[12 + Name.Length + 1 + 4 + 4 + 2 + 1 + 67];
        Encoding.ASCII.GetBytes("desc", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), Name.Length + 1);
        Encoding.ASCII.GetBytes(Name, tag.AsSpan(12));
        return tag;
    }

    private static byte[] Text(string text) => [.. "text"u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] Xyz(double x, double y, double z)
    {
        var tag = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", tag);
        Fixed(tag.AsSpan(8), x);
        Fixed(tag.AsSpan(12), y);
        Fixed(tag.AsSpan(16), z);
        return tag;
    }

    private static byte[] Curve()
    {
        var tag = new byte[12 + 2 * CurveEntries];
        Encoding.ASCII.GetBytes("curv", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), CurveEntries);
        for (var index = 0; index < CurveEntries; index++)
        {
            var value = index / (CurveEntries - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(tag.AsSpan(12 + 2 * index), (ushort)Math.Round(linear * 65535));
        }
        return tag;
    }

    private static void Fixed(Span<byte> at, double value) => BinaryPrimitives.WriteInt32BigEndian(at, (int)Math.Round(value * 65536));
}
