using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>The portal's fonts in their parts, read once for all tests.</summary>
internal static class TestFonts
{
    public static readonly FontFace Song = Face("NotoSerifSC-Regular");
    public static readonly FontFace Hei = Face("NotoSansSC-Medium");
    public static readonly FontFace Fang = Face("FandolFang-Regular");
    public static readonly FontBook Book = new(new Dictionary<FontRole, FontChain>
    {
        [FontRole.Title] = new(Face("NotoSerifSC-Black"), Song),
        [FontRole.HeadingOne] = new(Hei, Song),
        [FontRole.HeadingTwo] = new(Face("GovKaiSC-Regular"), Song),
        [FontRole.Body] = new([Fang, Song], Latin: Song),
        [FontRole.Table] = new(Song),
        [FontRole.TableHead] = new(Hei, Song),
    });

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fonts", $"{name}.ttf"));

    private static FontFace Face(string name) => FontFace.Read(Bytes(name), name);
}
