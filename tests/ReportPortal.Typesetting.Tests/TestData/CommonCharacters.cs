namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>通用规范汉字表 (国发〔2013〕23号): 8105 characters in the order of the table, from Unicode's kTGH field.</summary>
internal static class CommonCharacters
{
    public static readonly string All = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fonts", "common-characters.txt")).ReplaceLineEndings("");
}
