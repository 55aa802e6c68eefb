using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>The relations between figures, within a year and against the year before (勾稽关系).</summary>
internal static class IdentityCheck
{
    /// <summary>A finding where a relation does not hold; none where it cannot be told yet, or is set aside.</summary>
    public static Finding? Of(Identity identity, FigureSheet sheet, CheckBasis basis)
    {
        var lastYear = basis.LastYear;
        if (identity.Terms.Where(term => term.IsLastYears).Any(term => lastYear?[term.Cell].Amount is null)
            || identity.Terms.Where(term => !term.IsLastYears).All(term => sheet[term.Cell].IsBlank)
            || identity.Unless.Any(cell => sheet[cell].Amount > 0))
            return null;
        var left = Sum(identity.Left, sheet, lastYear);
        var right = Sum(identity.Right, sheet, lastYear);
        var holds = identity.Relation switch
        {
            Relation.AtLeast => left >= right,
            Relation.AtMost => left <= right,
            _ => left == right,
        };
        return holds ? null : new(Rule.Identity, identity.Severity, [.. identity.Terms.Select(term => term.Cell)], left, right, identity)
        {
            IsExplained = identity.Terms.Any(term => !term.IsLastYears && basis.HasReasonFor(term.Cell)),
        };
    }

    private static long Sum(IEnumerable<IdentityTerm> terms, FigureSheet sheet, FigureSheet? lastYear) =>
        terms.Sum(term => term.Sign * ((term.IsLastYears ? lastYear! : sheet)[term.Cell].Amount ?? 0));
}
