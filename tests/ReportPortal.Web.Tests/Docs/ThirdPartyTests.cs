using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Docs;

/// <summary><c>docs/third-party.md</c> is held to the lists of packages and to the fonts that lie in the repository.</summary>
public sealed partial class ThirdPartyTests
{
    private static readonly string Page = Repository.Read("docs/third-party.md");

    [Theory, InlineData("src", "## Packages of the portal"), InlineData("tests", "## Packages of the tests")]
    public void Packages_WhenRead_AreThoseOfTheBuildInTheirVersions(string folder, string heading) =>
        Row().Matches(Page.Split(heading)[1].Split("\n## ")[0]).Select(row => (row.Groups[1].Value, row.Groups[2].Value))
            .ShouldBe(Package().Matches(Repository.Read($"{folder}/Directory.Packages.props")).Select(package => (package.Groups[1].Value, package.Groups[2].Value)),
                ignoreOrder: true);

    [Fact]
    public void Licences_WhenListed_AreNamedOnThePage()
    {
        foreach (var licence in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/ReportPortal.Rendering/Pdf/Fonts/licences")))
            Page.ShouldContain(Path.GetFileName(licence));
    }

    [GeneratedRegex(@"^\| ([\w.]+) \| (\d[\w.-]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Package();
}
