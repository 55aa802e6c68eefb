using System.Reflection;
using System.Text;

namespace ReportPortal.Rendering.Pdf;

/// <summary>
/// The 8105 characters of 通用规范汉字表 (国发〔2013〕23号) in the order of the table: what names of people and places are written with.
/// </summary>
public static class CommonCharacters
{
    private static readonly Lazy<IReadOnlyList<Rune>> Read = new(ReadTable);

    /// <summary>The characters, common ones first; read at the first use.</summary>
    public static IReadOnlyList<Rune> All => Read.Value;

    private static IReadOnlyList<Rune> ReadTable()
    {
        using var table = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-characters.txt")!);
        return [.. table.ReadToEnd().EnumerateRunes().Where(rune => rune.Value != '\n')];
    }
}
