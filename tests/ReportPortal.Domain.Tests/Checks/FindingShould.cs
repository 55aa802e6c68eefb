using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Checks;

/// <summary>What the findings tell, whole: rule, how grave, the cells, both amounts and their difference.</summary>
internal static class FindingShould
{
    /// <summary>The findings on one relation of the form.</summary>
    public static IReadOnlyList<Finding> Of(this IEnumerable<Finding> findings, string identity) => [.. findings.Where(finding => finding.Identity?.Key == identity)];

    /// <summary>The findings on one cell alone.</summary>
    public static IReadOnlyList<Finding> On(this IEnumerable<Finding> findings, string cell) => [.. findings.Where(finding => finding.Cells is [var only] && only.ToString() == cell)];

    /// <summary>Exactly one finding with these cells, parted by spaces, and this difference, such as “3 - 2 = 1”; none where that is null.</summary>
    public static void ShouldTell(this IEnumerable<Finding> findings, Rule rule, Severity severity, string cells, string? difference, string bodies = "") =>
        findings.Select(finding => (finding.Rule, finding.Severity, string.Join(' ', finding.Cells), Difference(finding), string.Join(' ', finding.Split?.To ?? [])))
            .ShouldBe(difference is null ? [] : [(rule, severity, cells, difference, bodies)]);

    private static string Difference(Finding finding) => $"{finding.Left} - {finding.Right} = {finding.Difference}";
}
