using System.Text;
using CsCheck;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.EveryDocument;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests;

/// <summary>What people paste: a readable document, or a refusal that names the place.</summary>
public sealed class BadInputTests
{
    private static readonly Typesetter Typesetter = new(TestFonts.Book);

    [Fact]
    public void Typeset_WhenNoFontHasACharacter_NamesItAndItsSurroundings()
    {
        var refusal = Should.Throw<GlyphMissing>(() => Typeset(new HeadingBlock(1, "一、概述"), new ParagraphBlock("满意度很高😀，继续保持")));

        refusal.Character.ShouldBe(new Rune(0x1F600));
        refusal.CodePoint.ShouldBe("U+1F600");
        refusal.Place.ShouldBe("block 2 (paragraph)");
        refusal.Snippet.ShouldContain("很高😀，继续");
    }

    [Theory]
    [InlineData("编\u0000号", "U+0000")]
    [InlineData("编\u0007号", "U+0007")]
    public void Typeset_WhenTextIsNoWriting_RefusesNamingThePlace(string text, string said)
    {
        var refusal = Should.Throw<TextRefused>(() => Typeset(new TableBlock("费用", [], [Samples.Row(false, "甲", text)])));

        refusal.Place.ShouldContain("费用");
        refusal.Place.ShouldContain("column 2");
        refusal.Reason.ShouldContain(said);
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public void Typeset_WhenASurrogateStandsAlone_RefusesNamingThePlace(int half)
    {
        var refusal = Should.Throw<TextRefused>(() => Typeset(new ParagraphBlock($"编{(char)half}号")));

        refusal.Reason.ShouldContain("half of a surrogate pair");
        refusal.Snippet.ShouldBe("编\uFFFD号");
    }

    [Fact]
    public void Typeset_WhenRareCharactersStandAround_ShowsThemWhole()
    {
        var rare = CommonCharacters.All.EnumerateRunes().First(character => character.Utf16SequenceLength == 2).ToString();
        string Rare(int times) => string.Concat(Enumerable.Repeat(rare, times));

        var refusal = Should.Throw<TextRefused>(() => Typeset(new ParagraphBlock($"{Rare(6)}甲\u0007号{Rare(6)}")));

        refusal.Snippet.ShouldBe($"{Rare(4)}甲\uFFFD号{Rare(4)}");
    }

    [Fact]
    public void Typeset_WhenTheTitleHoldsAControlCharacter_Refuses() =>
        Should.Throw<TextRefused>(() => Typesetter.Typeset(Samples.Document() with { Title = "年度\u0001报告" })).Place.ShouldBe("document title");

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\n")]
    [InlineData(" ")]
    public void Typeset_WhenWatermarkAndClosingLineAreBlank_PaintsNone(string blank) =>
        ReadBack.Content(Typesetter.Typeset(Samples.Document() with { Watermark = blank, ClosingLine = new ClosingLine(blank) })).ShouldBeEmpty();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/reports/2022")]
    public void Typeset_WhenALinkLeadsElsewhereThanTheWeb_Refuses(string target) =>
        Should.Throw<TextRefused>(() => Typeset(new ParagraphBlock([new TextSpan("年报", new Uri(target, UriKind.RelativeOrAbsolute))])));

    [Fact]
    public void Typeset_WhenAWordHasTenThousandLetters_BreaksItWithinTheTypeArea()
    {
        var word = new string('w', 10_000);
        ShouldBeReadable(new TitleBlock(word), new HeadingBlock(1, word), new ParagraphBlock(word), new NoteBlock(word),
            new TableBlock(word, [Samples.Row(true, "内容", "数量")], [Samples.Row(false, word, "目1")]));
    }

    [Fact]
    public void Typeset_WhenATableHasFiveThousandRows_SetsThemAll() => ShouldBeReadable(new TableBlock("清单",
        [Samples.Row(true, "数量")], [.. Enumerable.Range(0, 5000).Select(row => Samples.Row(false, $"{row}"))]));

    [Fact]
    public void Typeset_WhenSectionsAreEmpty_SetsTheirHeadings() => ShouldBeReadable(
        new HeadingBlock(1, "一、概述"), new HeadingBlock(1, "二、申请"), new HeadingBlock(2, "（一）数量"), new TableBlock(null, [], []), new HeadingBlock(3, ""),
        new ParagraphBlock(""), new NoteBlock(""), new ContentsBlock(""), new HeadingBlock(1, "三、其他"));

    /// <summary>Nobody reads a page of 200 columns.</summary>
    [Fact]
    public void Typeset_WhenATableHas200Columns_RefusesNamingIt() =>
        Should.Throw<TableRefused>(() => Typeset(new TableBlock("宽表", [], [Samples.Row(false, [.. Enumerable.Repeat("一", 200)])]))).Place.ShouldBe("block 1 (table “宽表”)");

    [Theory]
    [InlineData("مرحبا", "U+0645")]
    [InlineData("שלום", "U+05E9")]
    [InlineData("👩‍👩‍👧", "U+1F469")]
    public void Typeset_WhenAScriptIsUnknown_NamesTheCharacterAndThePlace(string text, string said)
    {
        foreach (var block in new Block[] { new TitleBlock(text), new HeadingBlock(2, text), new ParagraphBlock(text), new NoteBlock(text), new TableBlock(text, [], []), new TableBlock(null, [Samples.Row(true, text)], []) })
        {
            var refusal = Should.Throw<GlyphMissing>(() => Typeset(new ParagraphBlock("甲"), block));
            refusal.CodePoint.ShouldBe(said);
            refusal.Place.ShouldStartWith("block 2 (");
        }
    }

    /// <summary>Set one after the other where a font has them, and never over another line.</summary>
    [Theory]
    [InlineData("a\u0301")]
    [InlineData("政\u0338")]
    [InlineData("\u20DD")]
    public void Typeset_WhenCombiningMarksAreHeaped_SetsOrRefusesThem(string mark)
    {
        var text = "公开" + string.Concat(Enumerable.Repeat(mark, 300)) + "信息";
        try { ShouldBeReadable(new HeadingBlock(1, text), new ParagraphBlock(text), new TableBlock(null, [], [Samples.Row(false, text, "计")])); }
        catch (GlyphMissing refusal) { refusal.Place.ShouldBe("block 1 (heading)"); }
    }

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    [InlineData("（")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\n\n政府\n")]
    [InlineData("\r\n\t")]
    [InlineData("\u200B\uFEFF")]
    public void Typeset_WhenTextIsHardlyThere_SetsWhatThereIs(string text)
    {
        var document = Samples.Document(new TitleBlock(text), new HeadingBlock(1, text), new ParagraphBlock(text),
            new TableBlock(text, [Samples.Row(true, text)], [Samples.Row(false, text)]), new TableBlock(null, [], []));

        FinishedPdf.StructureText(Typesetter.Typeset(document)).ShouldBe(ReadBack.Text(document).Replace("\u200B\uFEFF", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("，")]
    [InlineData("（")]
    [InlineData("…")]
    [InlineData("9")]
    public void Typeset_WhenNothingMayBeParted_StillStaysWithinTheTypeArea(string mark)
    {
        var letters = ReadBack.Content(Typeset(new ParagraphBlock(string.Concat(Enumerable.Repeat(mark, 500)))));

        letters.Count.ShouldBe(500);
        letters.Max(letter => letter.End).ShouldBeLessThanOrEqualTo(184 * 72 / 25.4 + 8);
    }

    /// <summary>Any text at all, in any place: readable, or refused with the place, never another exception.</summary>
    [Fact]
    public void Typeset_WhenTextIsAnything_SetsOrRefusesIt() => Gen.Frequency((1, Gen.String), (3, Readable)).Sample(text =>
    {
        try { ShouldBeReadable(new HeadingBlock(1, text), new ParagraphBlock(text), new NoteBlock(text), new TableBlock(text, [], [Samples.Row(false, text, "计")])); }
        catch (GlyphMissing refusal) { refusal.Place.ShouldStartWith("block 1 ("); }
        catch (TextRefused refusal) { refusal.Place.ShouldStartWith("block 1 ("); }
    });

    /// <summary>What fonts can draw, spaces and line feeds of every kind among it.</summary>
    private static readonly Gen<string> Readable = Gen.Char["政府a1 \n\r\t\u00A0\u2003\u2009\u202F\u3000\u200B\u2028，。（）《》——……／/-.,()[]{}$#%&@·～"].Array[0, 200].Select(characters => new string(characters));

    private static void ShouldBeReadable(params Block[] blocks) => Faults.OfJumble(Tokens.Mark(Samples.Document(blocks))).ShouldBeEmpty();

    private static byte[] Typeset(params Block[] blocks) => Typesetter.Typeset(Samples.Document(blocks));
}
