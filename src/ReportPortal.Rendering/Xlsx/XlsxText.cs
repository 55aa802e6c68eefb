using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>
/// Text in a workbook. Excel reads <c>_x000D_</c> in it as a character's code, so a text that happens to hold such a thing has its low line
/// written as a code itself (ECMA-376-1, 22.9.2.19).
/// </summary>
internal static partial class XlsxText
{
    /// <summary>A cell that is text whatever it begins with.</summary>
    public static Cell Cell(string address, string text, uint style) => new(new InlineString(new Text(Escape(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = address,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    public static string Escape(string text) => Coded().Replace(text, "_x005F_");

    /// <summary>For a name, which has no room for codes.</summary>
    public static string WithoutCodes(string text) => Coded().Replace(text, " ");

    public static string Unescape(string text) =>
        Code().Replace(text, code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Coded();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Code();
}
