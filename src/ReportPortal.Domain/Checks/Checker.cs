using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>The one judge of a sheet: form, server, import and publication all ask it.</summary>
public static class Checker
{
    /// <summary>Every finding on a sheet, in the order of the form; the computed cells are computed here and not taken on trust.</summary>
    public static IReadOnlyList<Finding> Check(YearForm form, FigureSheet entered)
    {
        var sheet = entered.Computed(form);
        return [.. form.Cells.Select(cell => OfCell(form[cell], sheet)).OfType<Finding>(),
            .. form.Identities.Select(identity => OfIdentity(identity, sheet)).OfType<Finding>()];
    }

    private static Finding? OfCell(CellFormat cell, FigureSheet sheet)
    {
        var figure = sheet[cell.Cell];
        Rule? broken = figure switch
        {
            { IsBlank: true } when !cell.Computed => Rule.Blank,
            { IsNotApplicable: true } when !cell.Optional => Rule.NotApplicable,
            { Amount: < 0 } => Rule.Negative,
            _ => null,
        };
        return broken is { } rule ? new(rule, Severity.Error, [cell.Cell], figure.Amount, null, null) : null;
    }

    private static Finding? OfIdentity(Identity identity, FigureSheet sheet)
    {
        if (identity.Left.Concat(identity.Right).All(cell => sheet[cell].IsBlank))
            return null;
        var left = identity.Left.Sum(cell => sheet[cell].Amount ?? 0);
        var right = identity.Right.Sum(cell => sheet[cell].Amount ?? 0);
        var holds = identity.Relation switch
        {
            Relation.AtLeast => left >= right,
            Relation.AtMost => left <= right,
            _ => left == right,
        };
        return holds ? null : new(Rule.Identity, identity.Severity, [.. identity.Left, .. identity.Right], left, right, identity);
    }
}
