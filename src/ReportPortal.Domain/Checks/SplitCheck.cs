using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Domain.Checks;

/// <summary>
/// On a split the parts must add up: what the successors start from is together what their predecessors ended with. No single filing can
/// be held against that, so the county's compilation asks.
/// </summary>
public static class SplitCheck
{
    /// <summary>A finding for each figure whose parts do not add up; none while one of the bodies' figures is unknown.</summary>
    /// <param name="form">The form of the year.</param>
    /// <param name="inheritance">Which bodies were split.</param>
    /// <param name="sheets">This year's figures by body.</param>
    public static IEnumerable<Finding> Of(YearForm form, Inheritance inheritance, IReadOnlyDictionary<string, FigureSheet> sheets) =>
        from split in inheritance.Splits
        let before = inheritance.Sum(split.From)
        from identity in form.Identities.Where(identity => identity.IsOpening && form.SumOf(identity.Left[0].Cell) is null)
        let parts = split.To.Select(body => sheets.GetValueOrDefault(body, FigureSheet.Empty)[identity.Left[0].Cell].Amount).ToList()
        let whole = before[identity.Right[0].Cell].Amount
        where whole is not null && parts.All(amount => amount is not null) && parts.Sum() != whole
        select new Finding(Rule.Split, identity.Severity, [identity.Left[0].Cell, identity.Right[0].Cell], parts.Sum(), whole, identity) { Split = split };
}
