using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>The rules of the checker.</summary>
public enum Rule
{
    /// <summary>A relation of the form does not hold (勾稽关系).</summary>
    Identity,

    /// <summary>A figure is due and nothing stands there.</summary>
    Blank,

    /// <summary>不适用 stands where the form asks for a number.</summary>
    NotApplicable,

    /// <summary>A computed cell is negative: more was subtracted than there is.</summary>
    Negative,
}

/// <summary>One thing the checker found in a sheet.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Cells">The cells it is about, those of the left side first.</param>
/// <param name="Left">The left side's amount in the smallest unit; for a single cell its amount, or null when there is none.</param>
/// <param name="Right">The right side's amount in the smallest unit, where there is a right side.</param>
/// <param name="Identity">The relation, for <see cref="Rule.Identity"/>.</param>
public sealed record Finding(Rule Rule, Severity Severity, IReadOnlyList<CellRef> Cells, long? Left, long? Right, Identity? Identity)
{
    /// <summary>Left less right, in the smallest unit.</summary>
    public long? Difference => Left - Right;
}
