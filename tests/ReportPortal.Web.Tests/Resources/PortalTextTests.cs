using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportPortal.Web.Tests.Resources;

public sealed partial class PortalTextTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "../../../src/ReportPortal.Web"));
    private static readonly Dictionary<string, string> Chinese = Words("PortalText.resx");
    private static readonly Dictionary<string, string> English = Words("PortalText.en.resx");

    [Fact]
    public void Read_WhenBothLanguages_HaveTheSameKeys() => English.Keys.Order().ShouldBe(Chinese.Keys.Order());

    [Fact]
    public void Read_WhenBothLanguages_HaveTheSamePlaceholders() =>
        Chinese.Keys.Where(key => !Placeholders(Chinese[key]).SetEquals(Placeholders(English[key]))).ShouldBeEmpty();

    [Fact]
    public void Read_WhenAKeyIsDefined_ItIsUsed()
    {
        var quoted = Sources().SelectMany(source => Quoted().Matches(source.Text).Select(match => match.Groups[1].Value)).ToHashSet();

        Chinese.Keys.Where(key => !quoted.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Read_WhenAKeyIsUsed_ItIsDefined() => Sources()
        .SelectMany(source => Asked().Matches(source.Text).Select(match => match.Groups[1].Value))
        .Where(key => !Chinese.ContainsKey(key)).ShouldBeEmpty();

    [Fact]
    public void Read_WhenCodeOrView_HoldsNoChinese() =>
        Sources().Where(source => Cjk().IsMatch(source.Text)).Select(source => source.File).ShouldBeEmpty();

    private static IEnumerable<(string File, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        where Path.GetRelativePath(Web, file).Split('/')[0] is not ("obj" or "bin")
        select (file, File.ReadAllText(file));

    private static Dictionary<string, string> Words(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Placeholders(string words) => [.. Placeholder().Matches(words).Select(match => match.Groups[1].Value)];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("\"([A-Za-z]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[Tt]ext\\[\"([A-Za-z]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")]
    private static partial Regex Cjk();
}
