using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>What may stand in a cell: official tables always print a number, and zero, blank and 不适用 are three things.</summary>
internal static class CellCheck
{
    public static Finding? Of(CellFormat cell, Figure figure, CheckBasis basis)
    {
        Rule? broken = figure switch
        {
            { IsBlank: true } when !cell.Computed => Rule.Blank,
            { IsNotApplicable: true } when !cell.Optional => Rule.NotApplicable,
            { Amount: < 0 } when !cell.IsSigned => Rule.Negative,
            { Amount: not 0 and not null } when cell.IsLocked => Rule.Locked,
            { Amount: > 0 } when cell.Row.Reasoned && !basis.Reasons.Contains(cell.Cell) => Rule.Reasonless,
            _ => null,
        };
        return broken is { } rule ? new(rule, Severity.Error, [cell.Cell], figure.Amount, null, null) : null;
    }
}
