using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Tests.Docs;

/// <summary>
/// <c>docs/checks.md</c> is written by this test and held to it: rule, clause, the message a clerk reads, and the tests that know the
/// rule. Set PORTAL_WRITE_DOCS=1 to write it anew.
/// </summary>
public sealed partial class ChecksDocTests
{
    private const string File = "docs/checks.md";
    private const string Start = "<!-- generated -->";

    private static readonly ILookup<string, string> Tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Trait().Matches(System.IO.File.ReadAllText(file)).Select(trait => (Rule: trait.Groups[1].Value, Test: Path.GetFileNameWithoutExtension(file) + "." + trait.Groups[2].Value)))
        .ToLookup(pair => pair.Rule, pair => pair.Test);

    [Fact]
    public void Page_WhenRead_TellsEachRuleAsItIs()
    {
        var written = Repository.Read(File).Split(Start)[0] + Start + "\n" + Generated();
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1")
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), written);

        Repository.Read(File).ShouldBe(written);
    }

    private static string Generated()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var page = new StringBuilder();
        foreach (var form in FormLibrary.Load([]).All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Relations of `{form.Key}`\n\n| rule | grave | clause | message | test |\n|---|---|---|---|---|\n");
            foreach (var rule in form.Rules)
                page.Append(CultureInfo.InvariantCulture, $"| `{rule.Written.Key}` {rule.Written.Title.Zh} | {Grave(rule.Written.Severity)} | {rule.Written.Clause} | {Message(form, rule)} | {TestsOf($"{form.Key}/{rule.Written.Key}")} |\n");
        }
        page.Append("\n## Rules of every form\n\n| rule | grave | message | test |\n|---|---|---|---|\n");
        foreach (var (rule, finding) in Samples())
            page.Append(CultureInfo.InvariantCulture, $"| `{rule}` | {Grave(finding.Severity)} | {Text(National()).Of(finding)} | {TestsOf(rule)} |\n");
        page.Append("\n## Rules of sentences\n\n| rule | grave | message | test |\n|---|---|---|---|\n");
        foreach (var finding in ProseSamples.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{finding.Rule}` | {Grave(finding.Severity)} | {new ProseFindingText(National(), PortalText.BeforeStart).Of(finding)} | {TestsOf($"{finding.Rule}")} |\n");
        return page.ToString();
    }

    private static string Message(ReportFormat form, IdentityRule rule)
    {
        var year = new YearForm(form, new(form.Years.Last ?? Math.Max(form.Years.First, rule.Written.Since ?? form.Years.First)), []);
        var identity = year.Identities.First(known => known.WrittenKey == rule.Written.Key);
        var (left, right) = identity.Right.Count == 0 ? (2L, 0L) : identity.Relation == Relation.AtLeast ? (128L, 131L) : (131L, 128L);
        return Text(year).Of(new(Rule.Identity, identity.Severity, [.. identity.Terms.Select(term => term.Cell)], left, right, identity));
    }

    private static IEnumerable<(string Rule, Finding Finding)> Samples()
    {
        var (request, money, regulation) = (new CellRef("requests", "new", "commercial"), new CellRef("charges", "charges", "amount"), new CellRef("documents", "regulations", "made"));
        var form = National();
        yield return ("part-of-whole", Of(form.Identities.Single(identity => identity.WrittenKey == "part-of-whole"), 6, 5));
        yield return (nameof(Rule.Blank), Of(Rule.Blank, request, null, null));
        yield return (nameof(Rule.NotApplicable), Of(Rule.NotApplicable, request, null, null));
        yield return (nameof(Rule.Negative), Of(Rule.Negative, new("requests", "total", "commercial"), -2, null));
        yield return (nameof(Rule.Locked), Of(Rule.Locked, regulation, 1, null));
        yield return (nameof(Rule.Reasonless), Of(Rule.Reasonless, request, 3, null));
        yield return (nameof(Rule.Jump), Of(Rule.Jump, request, 60, 12) with { Severity = Severity.Warning });
        yield return (nameof(Rule.Peers), Of(Rule.Peers, request, 60, 12) with { Severity = Severity.Warning });
        yield return (nameof(Rule.Scale), Of(Rule.Scale, money, 28576125000000, 2857612500) with { Severity = Severity.Warning });
        var opening = form.Identities.First(identity => identity.IsOpening);
        yield return (nameof(Rule.Split), Of(opening, 3, 4) with { Rule = Rule.Split, Split = new(["南华县教育体育局"], ["南华县教育局", "南华县体育局"]) });
    }

    private static YearForm National() => new(FormLibrary.Load([]).Find("national-2021")!, new(2024), [Indicator("trainings", "举办培训班", null), Indicator("online", "其中：网上培训班", "trainings")]);

    private static YearAddition Indicator(string key, string name, string? partOf) =>
        new() { Year = new(2024), Key = key, Kind = "indicator", NameZh = name, NameEn = key, PartOf = partOf };

    private static Finding Of(Rule rule, CellRef cell, long? left, long? right) => new(rule, Severity.Error, [cell], left, right, null);

    private static Finding Of(Identity identity, long left, long right) =>
        new(Rule.Identity, identity.Severity, [.. identity.Terms.Select(term => term.Cell)], left, right, identity);

    private static FindingText Text(YearForm form) => new(form, new Dictionary<string, string>(), PortalText.BeforeStart);

    private static string Grave(Severity severity) => severity == Severity.Error ? "错误" : "提示";

    private static string TestsOf(string rule)
    {
        Tests[rule].ShouldNotBeEmpty($"No test has the trait (\"rule\", \"{rule}\")");
        return string.Join("<br>", Tests[rule].Distinct().Order(StringComparer.Ordinal).Select(test => $"`{test}`"));
    }

    [GeneratedRegex(@"\[Trait\(""rule"", ""([^""]+)""\)\](?=(?:\s*\[[^\n]*)*\s*public (?:async |static |sealed |partial )*(?:class |void |Task )?(\w+))")]
    private static partial Regex Trait();
}
