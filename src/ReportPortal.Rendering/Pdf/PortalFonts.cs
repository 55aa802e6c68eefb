using System.Reflection;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>
/// The openly licensed faces that ship with the portal in place of 方正小标宋 and 仿宋_GB2312, which may not be shipped. Their
/// licences lie beside them in <c>Fonts/licences</c>.
/// </summary>
public static class PortalFonts
{
    private static readonly Lazy<FontBook> Read = new(ReadBook);

    /// <summary>The faces in their parts; read at the first use, then shared by everybody.</summary>
    /// <exception cref="FontRefused">An embedded font is damaged.</exception>
    public static FontBook Book => Read.Value;

    private static FontBook ReadBook()
    {
        var song = Face("NotoSerifSC-Regular");
        var title = Face("NotoSerifSC-Black");
        var hei = Face("NotoSansSC-Medium");
        var kai = Face("GovKaiSC-Regular");
        var fang = Face("FandolFang-Regular");
        return new FontBook(new Dictionary<FontRole, FontChain>
        {
            [FontRole.Title] = new(title, song),
            [FontRole.HeadingOne] = new(hei, song),
            [FontRole.HeadingTwo] = new(kai, song),
            [FontRole.Body] = new([fang, song], Latin: song),
            [FontRole.Table] = new(song),
            [FontRole.TableHead] = new(hei, song),
        });
    }

    private static FontFace Face(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded");
        return FontFace.Read(stream, name);
    }
}
