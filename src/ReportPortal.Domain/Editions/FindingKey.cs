using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Editions;

/// <summary>Names a finding together with its values, so that a reason given for it is void as soon as one of them changes.</summary>
public static class FindingKey
{
    /// <summary>How long a key is, in characters.</summary>
    public const int Length = 64;

    /// <summary>The key of a finding in figures.</summary>
    public static string Of(Finding finding) => Of([finding.Rule.ToString(), finding.Identity?.Key, finding.Left?.ToString(Invariant), finding.Right?.ToString(Invariant), .. finding.Cells.Select(cell => cell.ToString())]);

    /// <summary>The key of a finding in a sentence.</summary>
    public static string Of(ProseFinding finding) => Of([finding.Rule.ToString(), finding.Part, finding.Sentence, finding.Left?.ToString(Invariant), finding.Right?.ToString(Invariant), .. finding.Words]);

    /// <summary>The key of what these facts tell from everything else, in this order.</summary>
    public static string Of(IEnumerable<string?> facts) => CanonicalJson.Digest(CanonicalJson.Write(facts.Select(fact => fact ?? "").ToList()));

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
