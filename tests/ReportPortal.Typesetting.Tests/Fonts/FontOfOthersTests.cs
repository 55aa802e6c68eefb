using System.Text;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Fonts;

/// <summary>What a face tells of itself to the one who brings it: its names, its rights, its characters.</summary>
public sealed class FontOfOthersTests
{
    private static readonly byte[] Kai = TestFonts.Bytes("GovKaiSC-Regular");

    [Fact]
    public void Read_WhenInACollection_IsTheSameFace()
    {
        var (alone, collected) = (Read(Kai), Read(AlteredFont.Collected(Kai)));

        collected.PostScriptName.ShouldBe(alone.PostScriptName);
        Draw(collected).ShouldBe(Draw(alone));
    }

    [Fact]
    public void Read_WhenACollectionLeadsIntoItself_Refuses() =>
        Should.Throw<FontRefused>(() => Read([.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, .. new byte[100]])).Fault.ShouldBe(FontFault.OtherKind);

    [Theory]
    [InlineData(0x0000, FontEmbedding.Allowed)]
    [InlineData(0x0004, FontEmbedding.Allowed)]
    [InlineData(0x0008, FontEmbedding.Allowed)]
    [InlineData(0x0002, FontEmbedding.Restricted)]
    [InlineData(0x0006, FontEmbedding.Allowed)]
    [InlineData(0x0102, FontEmbedding.Restricted)]
    [InlineData(0x0104, FontEmbedding.WholeOnly)]
    [InlineData(0x0208, FontEmbedding.BitmapsOnly)]
    public void Read_WhenRightsAreSet_TellsThem(int rights, FontEmbedding told) => Read(AlteredFont.WithRights(Kai, rights)).Embedding.ShouldBe(told);

    [Fact]
    public void Read_WhenRightsAreNotTold_ForbidsNothing() => Read(AlteredFont.Without(Kai, "OS/2")).Embedding.ShouldBe(FontEmbedding.Allowed);

    [Theory]
    [InlineData(3, 1, "utf-16BE")]
    [InlineData(0, 3, "utf-16BE")]
    [InlineData(3, 3, "GB18030")]
    [InlineData(1, 25, "GB18030")]
    public void Read_WhenNamesAreChinese_KnowsThem(int platform, int encoding, string written)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var name = Encoding.GetEncoding(written).GetBytes("方正小标宋简体");

        Read(AlteredFont.WithNames(Kai, (1, 0, 6, "FZXBSJW--GB1-0"u8.ToArray()), (platform, encoding, 1, name), (platform, encoding, 0, name), (3, 1, 4, [])))
            .Names.ShouldBe(["FZXBSJW--GB1-0", "方正小标宋简体"]);
    }

    [Fact]
    public void Prove_WhenAskedForCharacters_CountsThoseItHas() => Read(Kai).Prove("政府😀".EnumerateRunes()).ShouldBe(2);

    [Fact]
    public void Prove_WhenAGlyphIsDamaged_Refuses()
    {
        var face = Read(Kai);
        var damaged = Kai.ToArray();
        damaged.AsSpan(Kai.AsSpan().IndexOf(face.Glyphs.Outline(face.Glyph(new Rune('政'))).Span), 14).Fill(0xFF);      // composed of glyph 65535

        Should.Throw<FontRefused>(() => Read(damaged).Prove("政".EnumerateRunes()));
    }

    [Fact]
    public void Missing_WhenTheChainLacksCharacters_NamesEachOnce() =>
        TestFonts.Book[FontRole.Body].Missing("政府😀信息，😀，公开𠮷").ShouldBe([(new Rune(0x1F600), "政府😀信息，😀，公"), (new Rune(0x20BB7), "信息，😀，公开𠮷")]);

    [Fact]
    public void Missing_WhenSomethingElseIsWrongOrNothing_IsEmpty() =>
        TestFonts.Book[FontRole.Body].Missing("都有，123\u200B\r\n\t\u2028\uFE0F半个\uD83D").ShouldBeEmpty();

    private static FontFace Read(byte[] bytes) => FontFace.Read(bytes, "county.ttf");

    private static byte[] Draw(FontFace face) => new Typesetter(new FontBook(Enum.GetValues<FontRole>().ToDictionary(role => role, _ => new FontChain(face))))
        .Typeset(Samples.Document(new ParagraphBlock("全县共公开4782条")));
}
