using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The faces to print with: the county's own where it has brought some, behind and beside them the portal's.</summary>
public sealed class CountyFonts
{
    private CountyFonts(IReadOnlyList<CountyFont> own)
    {
        Own = own;
        Book = own.Count == 0 ? PortalFonts.Book : new FontBook(Enum.GetValues<FontRole>().ToDictionary(role => role, ChainOf));
    }

    /// <summary>The county's fonts, in the order in which they were handed in.</summary>
    public IReadOnlyList<CountyFont> Own { get; }

    /// <summary>All faces in their parts. Letters and digits in running text stay those of the portal's 宋体.</summary>
    public FontBook Book { get; }

    /// <summary>Reads the county's fonts and gives each its part by what it calls itself; none at all is fine.</summary>
    /// <param name="files">Names, for refusals, and the whole files.</param>
    /// <exception cref="CountyFontsRefused">Fonts are unfit; says of each file what is wrong.</exception>
    public static CountyFonts Read(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var fonts = new List<CountyFont>();
        var faults = new List<CountyFontFault>();
        foreach (var (name, bytes) in files)
        {
            try
            {
                var font = CountyFont.Read(name, bytes);
                if (fonts.Find(other => other.Roles[0] == font.Roles[0]) is { } other) faults.Add(new(CountyFontFaultKind.PartTaken, name, other.File));
                else fonts.Add(font);
            }
            catch (CountyFontsRefused refused)
            {
                faults.AddRange(refused.Faults);
            }
        }
        return faults.Count == 0 ? new(fonts) : throw new CountyFontsRefused(faults);
    }

    private FontChain ChainOf(FontRole role)
    {
        var chain = PortalFonts.Book[role];
        return Own.FirstOrDefault(font => font.Roles.Contains(role)) is { } own ? chain with { Faces = [own.Face, .. chain.Faces] } : chain;
    }
}
