using System.Globalization;
using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The map from numbers in the text back to characters (ISO 32000-1, 9.10.3), without which nothing can be copied or read out.</summary>
internal static class ToUnicode
{
    private const int MostInBlock = 100;

    /// <param name="characters">The character numbered 1, 2 and so on.</param>
    public static string Map(IEnumerable<Rune> characters)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        foreach (var block in characters.Select((character, index) => (Number: index + 1, Character: character)).Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (number, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
