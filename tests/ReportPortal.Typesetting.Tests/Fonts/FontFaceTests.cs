using System.Buffers.Binary;
using System.Text;
using CsCheck;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Fonts;

public sealed class FontFaceTests
{
    private const string Characters = "全县共公开4782条，éü";

    private static readonly byte[] Kai = TestFonts.Bytes("GovKaiSC-Regular");

    [Fact]
    public void Read_WhenFontIsWhole_KnowsItsNameAndCharacters()
    {
        var face = FontFace.Read(Kai, "GovKaiSC-Regular");

        face.PostScriptName.ShouldStartWith("GovKai");
        face.Covers(new Rune('政')).ShouldBeTrue();
        face.Covers(new Rune(0x2CB5A)).ShouldBeTrue();
        face.Covers(new Rune(0x1F600)).ShouldBeFalse();
    }

    /// <summary>A font that has Phoenician, written from the right, does not make it printable.</summary>
    [Fact]
    public void Covers_WhenACharacterMustBeShaped_IsFalseThoughTheFontHasIt()
    {
        var phoenician = new Rune(0x10900);
        var gothic = new Rune(0x10330);

        FontFace.Read(WithFirstBeyond(gothic), "county.ttf").Covers(gothic).ShouldBeTrue();
        FontFace.Read(WithFirstBeyond(phoenician), "county.ttf").Covers(phoenician).ShouldBeFalse();
    }

    /// <summary>The font, with its first character beyond U+FFFF at another code point.</summary>
    private static byte[] WithFirstBeyond(Rune character)
    {
        var bytes = Kai.ToArray();
        var groups = bytes.AsSpan().IndexOf(stackalloc byte[] { 0, 12, 0, 0 }) + 16;
        while (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(groups)) <= 0xFFFF) groups += 12;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(groups), (uint)character.Value);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(groups + 4), (uint)character.Value);
        return bytes;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(100_000)]
    [InlineData(4_000_000)]
    public void Read_WhenFileIsCutShort_RefusesAndNamesTheFont(int length) =>
        Should.Throw<FontRefused>(() => FontFace.Read(Kai[..length], "county.ttf")).Font.ShouldBe("county.ttf");

    [Theory]
    [InlineData("ttcf", "collection")]
    [InlineData("OTTO", "PostScript outlines")]
    [InlineData("<htm", "no TrueType font")]
    public void Read_WhenFileIsOfAnotherKind_SaysWhichOneIsNeeded(string start, string said) =>
        Should.Throw<FontRefused>(() => FontFace.Read([.. Encoding.ASCII.GetBytes(start), .. new byte[100]], "county.ttf")).Reason.ShouldContain(said);

    /// <summary>Two thousand million entries for as many bytes as a picture has.</summary>
    [Fact]
    public void Read_WhenAMapCoversEverythingAgainAndAgain_RefusesAtOnce() =>
        Should.Throw<FontRefused>(() => FontFace.Read(AlteredFont.MappingAllAgain(Kai, 32_767), "county.ttf")).Reason.ShouldContain("again and again");

    /// <summary>A damaged file is refused, lacks characters or draws nonsense; it never ends the process or hangs it.</summary>
    [Fact]
    public void Read_WhenBytesAreDamaged_RefusesOrServes()
    {
        var directory = Gen.Select(Gen.Int[0, 250], Gen.Byte);
        var tables = TableStarts().ToArray();
        var inTables = Gen.Select(Gen.Int[0, tables.Length - 1], Gen.Int[0, 60], Gen.Byte).Select((table, at, value) => (tables[table] + at, value));
        Gen.OneOf(directory, inTables).Array[1, 6].Sample(damages =>
        {
            var bytes = Kai.ToArray();
            foreach (var (at, value) in damages) bytes[at] = value;
            try { Typeset(FontFace.Read(bytes, "county.ttf")); }
            catch (FontRefused refusal) { refusal.Font.ShouldBe("county.ttf"); }
            catch (GlyphMissing) { }
        });
    }

    /// <summary>The same where the characters drawn have their outlines, widths and entries, and all over the tables that say how large the others are.</summary>
    [Fact]
    public void Typeset_WhenWhatACharacterIsDrawnByLies_RefusesOrServes()
    {
        var glyphs = Characters.EnumerateRunes().Select(FontFace.Read(Kai, "county.ttf").Glyph).ToArray();
        var entry = Gen.OneOf(glyphs);
        var places = Gen.OneOf(
            Gen.Select(entry, Gen.Int[0, 7], (glyph, at) => Table("loca").Start + 4 * glyph + at),
            Gen.Select(entry, Gen.Int[0, 60], (glyph, at) => Table("glyf").Start + UInt32(Table("loca").Start + 4 * glyph) + at),
            Gen.Select(entry, Gen.Int[0, 3], (glyph, at) => Table("hmtx").Start + 4 * glyph + at),
            Within("cmap"), Within("maxp"), Within("head"), Within("hhea"));
        Gen.Select(places, Gen.OneOf(Gen.Byte, Gen.Const((byte)0), Gen.Const((byte)0xFF))).Array[1, 8].Sample(damages =>
        {
            var bytes = Kai.ToArray();
            foreach (var (at, value) in damages) bytes[at] = value;
            try { Typeset(FontFace.Read(bytes, "county.ttf")); }
            catch (FontRefused refusal) { refusal.Font.ShouldBe("county.ttf"); }
            catch (GlyphMissing) { }
        });
    }

    private static Gen<int> Within(string tag) => Gen.Int[Table(tag).Start, Table(tag).Start + Table(tag).Length - 1];

    private static (int Start, int Length) Table(string tag)
    {
        var entry = Enumerable.Range(0, Kai[5]).Select(entry => 12 + 16 * entry).Single(entry => Encoding.ASCII.GetString(Kai, entry, 4) == tag);
        return (UInt32(entry + 8), UInt32(entry + 12));
    }

    private static int UInt32(int at) => BinaryPrimitives.ReadInt32BigEndian(Kai.AsSpan(at));

    private static IEnumerable<int> TableStarts() => Enumerable.Range(0, Kai[5]).Select(entry =>
        (Kai[12 + 16 * entry + 8] << 24) | (Kai[12 + 16 * entry + 9] << 16) | (Kai[12 + 16 * entry + 10] << 8) | Kai[12 + 16 * entry + 11])
        .Where(start => start + 70 < Kai.Length);

    private static void Typeset(FontFace face)
    {
        var chain = new FontChain(face);
        var book = new FontBook(Enum.GetValues<FontRole>().ToDictionary(role => role, _ => chain));
        new Typesetter(book).Typeset(Samples.Document(new ParagraphBlock(Characters)));
    }
}
