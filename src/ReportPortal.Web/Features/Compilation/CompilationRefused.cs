using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>A report cannot be compiled; says every reason.</summary>
public sealed class CompilationRefused(YearForm form, IReadOnlyList<Department> missing, IReadOnlyList<Finding> errors, IReadOnlyList<CompositionFault> faults)
    : Exception($"{missing.Count} filings missing, {errors.Count} errors in the figures, {faults.Count} faults in the texts")
{
    /// <summary>The form of the year.</summary>
    public YearForm Form { get; } = form;

    /// <summary>The bodies whose filing has not been accepted.</summary>
    public IReadOnlyList<Department> Missing { get; } = missing;

    /// <summary>What is wrong with the county's figures.</summary>
    public IReadOnlyList<Finding> Errors { get; } = errors;

    /// <summary>What is wrong with the texts.</summary>
    public IReadOnlyList<CompositionFault> Faults { get; } = faults;

    public static void Unless(YearForm form, IReadOnlyList<Department> missing, IReadOnlyList<Finding> errors, IReadOnlyList<CompositionFault> faults)
    {
        if (missing.Count + errors.Count + faults.Count > 0)
            throw new CompilationRefused(form, missing, errors, faults);
    }
}
