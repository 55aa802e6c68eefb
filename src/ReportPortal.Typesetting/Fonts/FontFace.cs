using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>
/// One TrueType face, read once and never changed: it may be shared between threads and should be, since reading one of
/// 30 000 glyphs takes some milliseconds and megabytes.
/// </summary>
public sealed class FontFace
{
    private readonly CharacterMap characters;

    private FontFace(string name, ReadOnlyMemory<byte> bytes)
    {
        var file = new FontFile(name, bytes);
        var head = file["head"];
        Name = name;
        UnitsPerEm = head.UInt16(18);
        if (UnitsPerEm is < 16 or > 16384) throw head.Refuse($"says {UnitsPerEm} units to the em");
        Glyphs = new GlyphTable(file, file["maxp"].UInt16(4), longOffsets: head.Int16(50) != 0);
        if (Glyphs.Count == 0) throw new FontRefused(name, "has no glyphs");
        characters = CharacterMap.Read(file["cmap"], Glyphs.Count);
        Metrics = FontMetrics.Read(file, UnitsPerEm);
        PostScriptName = FontNames.ReadPostScript(file, name);
        Names = FontNames.Read(file);
        Embedding = EmbeddingRights.Read(file);
        File = file;
    }

    /// <summary>The name under which it was handed in; refusals use it.</summary>
    public string Name { get; }

    /// <summary>The name by which the PDF file calls it.</summary>
    public string PostScriptName { get; }

    /// <summary>Its family, full and PostScript names, in every language it tells them in.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What its maker lets a document hold of it. The engine does not ask; whoever brings a face of others must.</summary>
    public FontEmbedding Embedding { get; }

    internal int UnitsPerEm { get; }

    internal FontMetrics Metrics { get; }

    internal GlyphTable Glyphs { get; }

    internal FontFile File { get; }

    /// <summary>Reads a face from the bytes of a TrueType file, which must not be changed afterwards; of a collection (TTC) the first.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What refusals call it, usually the file's name.</param>
    /// <exception cref="FontRefused">The file is damaged or no TrueType font.</exception>
    public static FontFace Read(byte[] bytes, string name) => new(name, bytes);

    /// <summary>Reads a face from a stream, from where the stream stands to its end.</summary>
    /// <param name="stream">A TrueType file.</param>
    /// <param name="name">What refusals call it, usually the file's name.</param>
    /// <exception cref="FontRefused">The file is damaged or no TrueType font.</exception>
    public static FontFace Read(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray(), name);
    }

    /// <summary>Whether the face can draw a character. An empty glyph under a visible character counts as none, and so does one
    /// of a script that must be shaped, such as Arabic or Tibetan.</summary>
    public bool Covers(Rune character) => Glyph(character) != 0;

    /// <summary>
    /// How many of these characters it can draw. Builds what a document with all of them would hold, so that a damaged glyph shows here
    /// and not in some later document.
    /// </summary>
    /// <exception cref="FontRefused">A glyph is damaged.</exception>
    public int Prove(IEnumerable<Rune> characters)
    {
        var glyphs = characters.Select(Glyph).Where(glyph => glyph != 0).ToList();
        new SubsetFile(this, [0, .. glyphs]).Build();
        return glyphs.Count;
    }

    /// <summary>The glyph's number, or 0.</summary>
    internal int Glyph(Rune character)
    {
        if (!character.IsAscii && Scripts.NeedShaping(character)) return 0;
        var glyph = characters[character];
        return glyph != 0 && (Glyphs.Outline(glyph).Length > 0 || Rune.IsWhiteSpace(character)) ? glyph : 0;
    }

    /// <summary>The middle of what a glyph paints, above the baseline, in em.</summary>
    internal double InkMiddle(int glyph) => Glyphs.Middle(glyph) / UnitsPerEm;

    /// <summary>Advance width in em.</summary>
    internal double Width(int glyph) => Glyphs.Advance(glyph) / (double)UnitsPerEm;
}
