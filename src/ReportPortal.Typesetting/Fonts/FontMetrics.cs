namespace ReportPortal.Typesetting.Fonts;

/// <summary>What a PDF font descriptor tells of a face, in thousandths of an em.</summary>
internal sealed record FontMetrics(int Left, int Bottom, int Right, int Top, int Ascent, int Descent, int CapHeight, int Weight)
{
    public static FontMetrics Read(FontFile file, int unitsPerEm)
    {
        var head = file["head"];
        var hhea = file["hhea"];
        var os2 = file.Find("OS/2");
        int Scaled(int value) => (int)Math.Round(value * 1000.0 / unitsPerEm);

        int ascent = Scaled(hhea.Int16(4)), descent = Scaled(hhea.Int16(6));
        var capitals = os2 is { Length: >= 90 } wide ? Scaled(wide.Int16(88)) : 0;
        return new FontMetrics(
            Scaled(head.Int16(36)), Scaled(head.Int16(38)), Scaled(head.Int16(40)), Scaled(head.Int16(42)),
            ascent, descent, capitals > 0 ? capitals : 700, os2 is { Length: >= 6 } some ? some.UInt16(4) : 400);
    }
}
