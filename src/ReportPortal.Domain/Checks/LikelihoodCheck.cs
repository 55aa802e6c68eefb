using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>Figures that are possible and unlikely: far from last year's, or from those of the bodies of the same kind.</summary>
internal static class LikelihoodCheck
{
    private const int YuanInTenThousand = 10_000;

    /// <summary>A finding a cell at most. The others are asked only where the body has no figure of its own of last year: what a bureau does every year is no doubt.</summary>
    public static IEnumerable<Finding> Of(YearForm form, FigureSheet sheet, CheckBasis basis)
    {
        var settled = form.Openings.Select(opening => opening.Cell).ToHashSet();
        foreach (var cell in form.InputCells.Where(cell => !settled.Contains(cell)))
            if (sheet[cell].Amount is { } now && Doubt(form[cell], now, basis) is { } finding)
                yield return finding with { IsExplained = basis.HasReasonFor(cell) };
    }

    private static Finding? Doubt(CellFormat cell, long now, CheckBasis basis) =>
        !basis.IsNew && basis.LastYear?[cell.Cell].Amount is { } before
            ? Against(cell, now, before, Rule.Jump, basis.Limits)
            : Against(cell, now, Middle(basis, cell.Cell), Rule.Peers, basis.Limits);

    private static Finding? Against(CellFormat cell, long now, long? other, Rule rule, CheckLimits limits)
    {
        if (other is not { } before || Math.Min(now, before) < 0)
            return null;
        var (small, large) = ((decimal)Math.Min(now, before), (decimal)Math.Max(now, before));
        var isOfScale = cell.Unit.IsMoney && small > 0 && large * limits.Factor >= small * YuanInTenThousand && large <= small * YuanInTenThousand * limits.Factor;
        var isFar = large > small && large - small >= limits.Change * (decimal)Math.Pow(10, cell.Unit.Decimals) && large >= small * limits.Factor;
        return isOfScale || isFar ? new(isOfScale ? Rule.Scale : rule, Severity.Warning, [cell.Cell], now, before, null) : null;
    }

    /// <summary>The middle figure of the others; none while too few are accepted, or where most of them have nothing to count.</summary>
    private static long? Middle(CheckBasis basis, CellRef cell)
    {
        var amounts = basis.Peers.Select(peer => peer[cell].Amount).OfType<long>().Order().ToList();
        return amounts.Count >= basis.Limits.Peers && amounts[amounts.Count / 2] is > 0 and var middle ? middle : null;
    }
}
