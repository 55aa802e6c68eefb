using CsCheck;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Fonts;
using static ReportPortal.Rendering.Pdf.CountyFontFaultKind;

namespace ReportPortal.Rendering.Tests.Pdf;

public sealed class CountyFontsTests
{
    private static readonly byte[] Fang = Bundled("FandolFang-Regular");
    private static readonly byte[] County = AlteredFont.Named(Fang, "仿宋_GB2312", "FangSong_GB2312");

    [Theory]
    [InlineData("方正小标宋简体", "FZXBSJW--GB1-0", "Title")]
    [InlineData("FZXiaoBiaoSong-B05S", "Other", "Title")]
    [InlineData("仿宋", "FangSong", "Body")]
    [InlineData("方正仿宋_GBK", "FZFSK--GBK1-0", "Body")]
    [InlineData("STFangsong", "STFangsong", "Body")]
    [InlineData("楷体_GB2312", "KaiTi_GB2312", "HeadingTwo")]
    [InlineData("方正楷体简体", "FZKTJW--GB1-0", "HeadingTwo")]
    [InlineData("黑体", "SimHei", "HeadingOne TableHead")]
    [InlineData("FZHTK", "FZHTK--GBK1-0", "HeadingOne TableHead")]
    [InlineData("宋体", "SimSun", "Table")]
    [InlineData("FZ Shu Song", "FZSSK--GBK1-0", "Table")]
    public void Read_WhenNamed_TakesThePartOfItsName(string name, string postScript, string roles)
    {
        var fonts = CountyFonts.Read([("a.ttf", AlteredFont.Named(Fang, name, postScript))]);

        string.Join(' ', fonts.Own.Single().Roles).ShouldBe(roles);
        foreach (var role in Enum.GetValues<FontRole>())
        {
            var (chain, bundled) = (fonts.Book[role], PortalFonts.Book[role]);
            chain.Latin.ShouldBe(bundled.Latin);
            chain.Faces.ShouldBe(roles.Split(' ').Contains($"{role}") ? [fonts.Own[0].Face, .. bundled.Faces] : bundled.Faces);
        }
    }

    [Fact]
    public void Read_WhenThereAreNone_IsThePortalsBook() => CountyFonts.Read([]).Book.ShouldBeSameAs(PortalFonts.Book);

    [Fact]
    public void Read_WhenACollection_IsItsFirstFace() =>
        CountyFonts.Read([("simsun.ttc", AlteredFont.Collected(County))]).Own.Single().Face.PostScriptName.ShouldBe("FangSong_GB2312");

    [Fact]
    public void Read_WhenItLacksCharacters_CountsThoseItHas() =>
        CountyFonts.Read([("a.ttf", County)]).Own.Single().Covered.ShouldBe(CommonCharacters.All.Count(PortalFonts.Book[FontRole.Body].Faces[0].Covers));

    public static TheoryData<CountyFontFaultKind, string, byte[]> Unfit => new()
    {
        { Damaged, "ends before", County[..^1000] },
        { NoFont, "no TrueType font", [.. "<html>"u8, .. County] },
        { PostScriptOutlines, "CFF", AlteredFont.Compact(County) },
        { EmbeddingForbidden, "", AlteredFont.WithRights(County, 0x0002) },
        { SubsettingForbidden, "", AlteredFont.WithRights(County, 0x0108) },
        { OutlinesForbidden, "", AlteredFont.WithRights(County, 0x0204) },
        { PartUnknown, "FandolFang R / FandolFang-Regular", Fang },
        { DigitsMissing, "", AlteredFont.OfCharacters(County, 0x4E00, 0x9FA5) },
        { CharactersMissing, "2", AlteredFont.OfCharacters(County, '0', '9', 0x4E00, 0x4E01) },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void Read_WhenUnfit_SaysOfEachFileWhatIsWrong(CountyFontFaultKind kind, string detail, byte[] bytes)
    {
        var refused = Should.Throw<CountyFontsRefused>(() => CountyFonts.Read([("fs.ttf", bytes), ("again.ttf", bytes)]));

        refused.Faults.Select(fault => (fault.Kind, fault.File)).ShouldBe([(kind, "fs.ttf"), (kind, "again.ttf")]);
        refused.Faults[0].Detail.ShouldContain(detail);
    }

    [Fact]
    public void Read_WhenTwoPlayOnePart_NamesBoth() =>
        Should.Throw<CountyFontsRefused>(() => CountyFonts.Read([("a.ttf", County), ("b.ttf", County)])).Faults.ShouldBe([new(PartTaken, "b.ttf", "a.ttf")]);

    [Fact]
    public void Render_WhenTheCountyBringsItsOwn_PrintsWithItAndTheDigitsOfTheBodyWithThePortals()
    {
        var pdf = new PdfRenderer(CountyFonts.Read([("fs.ttf", County)]).Book).Render(Reports.Plain("我县2022年公开𬭚"), Reports.Imprint);

        var fonts = FinishedPdf.Run(pdf, "pdffonts", "FILE").Output;
        fonts.ShouldContain("+FangSong_GB2312");
        fonts.ShouldNotContain("FandolFang");
        fonts.ShouldContain("+NotoSerifSC-Regular");
    }

    /// <summary>A damaged file is refused or serves; nothing else may come of it at the start.</summary>
    [Fact]
    public void Read_WhenNamesAndRightsAreDamaged_RefusesOrServes() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 500], Gen.Byte).Array[1, 40].Sample(damages =>
        {
            var bytes = County.ToArray();
            foreach (var (inNames, at, value) in damages)
            {
                var tag = inNames ? "name" : "OS/2";
                bytes[AlteredFont.TableAt(County, tag) + at % AlteredFont.TableLength(County, tag)] = value;
            }
            try { CountyFonts.Read([("fs.ttf", bytes)]).Own.Count.ShouldBe(1); }
            catch (CountyFontsRefused refused) { refused.Faults.Single().File.ShouldBe("fs.ttf"); }
        }, threads: 1);

    private static byte[] Bundled(string name)
    {
        using var stream = typeof(PortalFonts).Assembly.GetManifestResourceStream($"{name}.ttf")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
