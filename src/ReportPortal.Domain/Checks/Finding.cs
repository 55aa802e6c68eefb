using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

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

    /// <summary>A figure is negative: more was subtracted than there is.</summary>
    Negative,

    /// <summary>A figure stands where a county has no power (规章).</summary>
    Locked,

    /// <summary>A figure above 0 needs a reason and has none.</summary>
    Reasonless,

    /// <summary>Far from last year's figure.</summary>
    Jump,

    /// <summary>Far from the middle of the bodies of the same kind.</summary>
    Peers,

    /// <summary>What the successors of a split body start from does not add up to what it ended with.</summary>
    Split,

    /// <summary>About ten thousand times as much money, or as little: 元 typed for 万元.</summary>
    Scale,
}

/// <summary>One thing the checker found in a sheet.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Cells">The cells it is about, those of the left side first.</param>
/// <param name="Left">The left side's amount in the smallest unit; for a single cell its amount, or null when there is none.</param>
/// <param name="Right">The right side's amount in the smallest unit: of an identity, or of what a figure is compared with; null where there is none.</param>
/// <param name="Identity">The relation, for <see cref="Rule.Identity"/>.</param>
public sealed record Finding(Rule Rule, Severity Severity, IReadOnlyList<CellRef> Cells, long? Left, long? Right, Identity? Identity)
{
    /// <summary>Which bodies were split, for <see cref="Rule.Split"/>.</summary>
    public Split? Split { get; init; }

    /// <summary>Whether the body has given its reason: the finding stays, and no longer stops anything.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Whether it stops submission and compilation: an error for which no reason was given.</summary>
    public bool Stops => Severity == Severity.Error && !IsExplained;

    /// <summary>Left less right, in the smallest unit.</summary>
    public long? Difference => Left - Right;
}
