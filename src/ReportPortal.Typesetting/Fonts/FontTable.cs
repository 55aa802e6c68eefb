using System.Buffers.Binary;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>One table of a font file. A read past its end is the font's fault and is told as such.</summary>
internal readonly struct FontTable(string font, string tag, ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public int UInt16(long at) => BinaryPrimitives.ReadUInt16BigEndian(Span(at, 2));

    public int Int16(long at) => BinaryPrimitives.ReadInt16BigEndian(Span(at, 2));

    public uint UInt32(long at) => BinaryPrimitives.ReadUInt32BigEndian(Span(at, 4));

    public ReadOnlySpan<byte> Span(long at, long length) => Slice(at, length).Span;

    public ReadOnlyMemory<byte> Slice(long at, long length) =>
        at >= 0 && length >= 0 && at + length <= bytes.Length
            ? bytes.Slice((int)at, (int)length)
            : throw Refuse($"ends before byte {at + length}");

    public FontTable From(long at, string part) => new(font, $"{tag} {part}", Slice(at, bytes.Length - at));

    public FontRefused Refuse(string reason) => new(font, $"table {tag.Trim()} {reason}");
}
