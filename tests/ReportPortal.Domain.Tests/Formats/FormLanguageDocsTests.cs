using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary><c>docs/formats.md</c> is held to the reader: it explains each key of the language and no other.</summary>
public partial class FormLanguageDocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository(), "docs", "formats.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Headings_WhenRead_NameEachObjectOfTheLanguage() => Documented().Keys.ShouldBe(FormLanguage.Keys.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Tables_WhenRead_ExplainEachKeyOfTheObjectAndNoOther(string name) => Documented()[name].ShouldBe(FormLanguage.Keys[name], ignoreOrder: true);

    [Fact]
    public void Example_WhenRead_Loads()
    {
        var form = FormatReader.Read(FormatFiles.Group(
            ExampleFile().Matches(Page).Select(file => (file.Groups[1].Value, file.Groups[2].Value))).Single());
        form.Identities.Single().Key.ShouldBe("part-of-whole/count");
        form.Tables.Single().LeafRows.Count().ShouldBe(4);
    }

    public static TheoryData<string> Objects() => new(FormLanguage.Keys.Keys);

    private static Dictionary<string, List<string>> Documented() => Page.Split("\n### ").Skip(1).ToDictionary(
        part => part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim('`'),
        part => DocumentedKey().Matches(part.Split("\n## ")[0]).Select(row => row.Groups[1].Value).ToList());

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReportPortal.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedKey();

    [GeneratedRegex(@"^`(short\.\w+\.json)`\n\n```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExampleFile();
}
