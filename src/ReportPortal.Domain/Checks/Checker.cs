using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>The one judge of a sheet: form, server, import and publication all ask it.</summary>
public static class Checker
{
    /// <summary>
    /// Every finding on a sheet: what stands in each cell, in the order of the form, then the relations between them, then what is
    /// merely unlikely. The computed cells are computed here and not taken on trust.
    /// </summary>
    public static IReadOnlyList<Finding> Check(YearForm form, FigureSheet entered, CheckBasis basis)
    {
        var sheet = entered.Computed(form);
        return
        [
            .. form.Cells.Select(cell => CellCheck.Of(form[cell], sheet[cell], basis)).OfType<Finding>(),
            .. form.Identities.Select(identity => IdentityCheck.Of(identity, sheet, basis)).OfType<Finding>(),
            .. LikelihoodCheck.Of(form, sheet, basis),
        ];
    }
}
