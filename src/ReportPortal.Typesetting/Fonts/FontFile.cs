using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>The directory of an OpenType file with TrueType outlines (OpenType 1.9, “Organization of an OpenType font”).</summary>
internal sealed class FontFile
{
    private const uint TrueType = 0x00010000, AppleTrueType = 0x74727565;
    private const uint Collection = 0x74746366, PostScriptOutlines = 0x4F54544F;

    private readonly string name;
    private readonly Dictionary<string, FontTable> tables = [];

    public FontFile(string name, ReadOnlyMemory<byte> bytes)
    {
        this.name = name;
        var file = new FontTable(name, "directory", bytes);
        var start = StartOfFace(file);
        RefuseOtherKinds(file.UInt32(start));
        for (int entry = 0, count = file.UInt16(start + 4); entry < count; entry++)
        {
            var at = start + 12 + 16 * entry;
            var tag = Encoding.ASCII.GetString(file.Span(at, 4));
            tables[tag] = new FontTable(name, tag, file.Slice(file.UInt32(at + 8), file.UInt32(at + 12)));
        }
    }

    public FontTable this[string tag] =>
        tables.TryGetValue(tag, out var table) ? table : throw new FontRefused(name, $"table {tag.Trim()} is missing");

    public FontTable? Find(string tag) => tables.TryGetValue(tag, out var table) ? table : null;

    /// <summary>Of a collection the first face: that is SimSun in <c>simsun.ttc</c>.</summary>
    private long StartOfFace(FontTable file)
    {
        if (file.UInt32(0) != Collection) return 0;
        return file.UInt32(8) > 0 ? file.UInt32(12) : throw new FontRefused(name, "is a collection (TTC) without a face");
    }

    private void RefuseOtherKinds(uint kind)
    {
        if (kind == PostScriptOutlines) throw new FontRefused(name, "has PostScript outlines (CFF); TrueType outlines are needed", FontFault.PostScriptOutlines);
        if (kind is not (TrueType or AppleTrueType)) throw new FontRefused(name, "is no TrueType font", FontFault.OtherKind);
    }
}
