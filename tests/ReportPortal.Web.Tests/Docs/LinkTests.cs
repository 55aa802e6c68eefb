using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Docs;

/// <summary>What a document points to is there: files, headings, and paths that are named.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Links_WhenFollowed_LeadToAFileAndItsHeading(string page)
    {
        foreach (var link in Link().Matches(Code().Replace(Prose(page), "")).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            Repository.Has(target).ShouldBeTrue($"{page} links to {link}");
            if (parts.Length > 1)
                Headings(target).ShouldContain(parts[1], $"{page} links to {link}");
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void Paths_WhenNamed_Exist(string page)
    {
        foreach (var path in SourcePath().Matches(Repository.Read(page)).Select(path => path.Groups[1].Value))
            Repository.Has(path).ShouldBeTrue($"{page} names {path}");
    }

    private static string Prose(string page) => Fence().Replace(Repository.Read(page), "");

    /// <summary>The addresses that hosts of repositories give to headings: lower case, hyphens for blanks, marks left out.</summary>
    private static IEnumerable<string> Headings(string page) => HeadingLine().Matches(Prose(page))
        .Select(heading => Mark().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs)/[^`\s*]+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Mark();
}
