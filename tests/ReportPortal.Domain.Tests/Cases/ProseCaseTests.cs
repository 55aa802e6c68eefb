using System.Globalization;
using System.Text;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Tests.Cases;

/// <summary>
/// What twenty published reports say in their sentences, told in sentences of this project's own and held against their figures: what breaks
/// arithmetic is found, nothing else is. The table in docs/checks.md is written by this test. Set PORTAL_WRITE_DOCS=1 to write it anew.
/// </summary>
public class ProseCaseTests
{
    private const string Start = "<!-- cases -->";
    private const string End = "<!-- /cases -->";

    // What a text owes its readers is another matter than whether it is right, and that its numbers are typed is measured by itself.
    private static readonly ProseRule[] Asked = [.. Enum.GetValues<ProseRule>().Except([ProseRule.Unexplained, ProseRule.Thin, ProseRule.Compulsory, ProseRule.FeeSilent, ProseRule.FeeUnsaid])];

    public static TheoryData<string> Reports => [.. ProseCase.All.Select(known => known.Report)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Check_WhenTheArithmeticOfASentenceIsBroken_FindsItInEveryShape(string report)
    {
        var known = Case(report);
        foreach (var claim in known.Told().Where(claim => claim.Wrong))
            foreach (var sentence in claim.Sentences)
                Found(known.Basis(), sentence).ShouldNotBeEmpty(sentence);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Check_WhenASentenceIsRight_FindsNothing(string report)
    {
        var known = Case(report);
        foreach (var sentence in known.Told().Where(claim => !claim.Wrong).SelectMany(claim => claim.Sentences))
            Found(known.Basis(), sentence).ShouldBeEmpty(sentence);
    }

    // All the right sentences of a report in one text: what they say of one another must not be held against them.
    [Theory]
    [MemberData(nameof(Reports))]
    public void Check_WhenTheRightSentencesStandTogether_FindsNothing(string report)
    {
        var known = Case(report);
        for (var shape = 0; shape < 3; shape++)
            Found(known.Basis(), Text(known, shape)).ShouldBeEmpty(report);
    }

    [Fact]
    public void Page_WhenRead_HoldsTheTableOfHitsAndFalseAlarms()
    {
        var page = File.ReadAllText(Page()).ReplaceLineEndings("\n");
        var written = page[..page.IndexOf(Start, StringComparison.Ordinal)] + Start + "\n" + Table() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1")
            File.WriteAllText(Page(), written);

        page.ShouldBe(written);
    }

    private static string Table()
    {
        var table = new StringBuilder("| report | broken claims | sentences with them | found | right sentences | false findings | typed numbers | with a cell | to confirm as 自报 |\n|---|---|---|---|---|---|---|---|---|\n");
        var sums = new int[8];
        foreach (var known in ProseCase.All)
        {
            int[] row = [.. Row(known)];
            sums = [.. sums.Zip(row, (sum, cell) => sum + cell)];
            table.Append(CultureInfo.InvariantCulture, $"| {known.Report} | {string.Join(" | ", row)} |\n");
        }
        table.Append(CultureInfo.InvariantCulture, $"| **all** | {string.Join(" | ", sums)} |\n\n");
        return table.Append(CultureInfo.InvariantCulture, $"A report: {(decimal)sums[4] / ProseCase.All.Count:0.0} false findings; {(decimal)sums[7] / ProseCase.All.Count:0.0} numbers to confirm in one act.\n").ToString();
    }

    private static IEnumerable<int> Row(ProseCase known)
    {
        var basis = known.Basis();
        var (wrong, right) = (known.Told().Where(claim => claim.Wrong).ToList(), known.Told().Where(claim => !claim.Wrong).SelectMany(claim => claim.Sentences).ToList());
        var free = ProseChecker.Numbers(basis, Text(known, 0)).Where(number => number.Kind == NumberKind.Unexplained).ToList();
        return
        [
            wrong.Count, wrong.Sum(claim => claim.Sentences.Count), wrong.Sum(claim => claim.Sentences.Count(sentence => Found(basis, sentence).Count > 0)),
            right.Count, right.Sum(sentence => Found(basis, sentence).Count),
            free.Count, free.Count(number => number.Free!.Cells.Count > 0), free.Count(number => number.Free!.Cells.Count == 0),
        ];
    }

    private static List<ProseFinding> Found(ProseBasis basis, string text) =>
        [.. ProseChecker.Check(basis, new Dictionary<string, string> { [Part(basis.Form)] = text }).Where(finding => Asked.Contains(finding.Rule))];

    private static string Part(YearForm form) => form.Format.Parts.First(part => part.HasNarrative).Key;

    private static string Text(ProseCase known, int shape) =>
        string.Concat(known.Told().Where(claim => !claim.Wrong).Select(claim => claim.Sentences[Math.Min(shape, claim.Sentences.Count - 1)]));

    private static ProseCase Case(string report) => ProseCase.All.Single(known => known.Report == report);

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReportPortal.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "checks.md");
    }
}
