using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Rendering.Pdf;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>A report cannot be compiled; says every reason.</summary>
public sealed class CompilationRefused(
    YearForm form, IReadOnlyDictionary<string, string> bodies, IReadOnlyList<Department> missing, IReadOnlyList<Finding> errors,
    IReadOnlyList<CompositionFault> faults, IReadOnlyList<UnprintableCharacter> unprintable)
    : Exception($"{missing.Count} filings missing, {errors.Count} errors in the figures, {faults.Count} faults in the texts, {unprintable.Count} characters no font has")
{
    /// <summary>The form of the year.</summary>
    public YearForm Form { get; } = form;

    /// <summary>The names of the bodies by code, for what is wrong with several of them.</summary>
    public IReadOnlyDictionary<string, string> Bodies { get; } = bodies;

    /// <summary>The bodies whose filing has not been accepted.</summary>
    public IReadOnlyList<Department> Missing { get; } = missing;

    /// <summary>What is wrong with the county's figures.</summary>
    public IReadOnlyList<Finding> Errors { get; } = errors;

    /// <summary>What is wrong with the texts.</summary>
    public IReadOnlyList<CompositionFault> Faults { get; } = faults;

    /// <summary>What is wrong with the sentences.</summary>
    public IReadOnlyList<ProseFinding> Prose { get; init; } = [];

    /// <summary>The characters that cannot be printed.</summary>
    public IReadOnlyList<UnprintableCharacter> Unprintable { get; } = unprintable;
}
