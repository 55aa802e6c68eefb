namespace ReportPortal.Domain.Narratives;

/// <summary>Why a place in a narrative is refused.</summary>
public enum NarrativeFaultKind
{
    /// <summary>A brace is opened and not closed on its line; a brace that is meant as one is written <c>\{</c>.</summary>
    Unclosed,

    /// <summary>What stands in the braces is none of the bindings.</summary>
    UnknownBinding,

    /// <summary>The form of the year has no such cell.</summary>
    UnknownCell,

    /// <summary>Cells of different units cannot be added or divided.</summary>
    UnitsDiffer,

    /// <summary>A percentage has 0 to 4 decimals.</summary>
    BadPlaces,

    /// <summary>A link leads elsewhere than to a web or mail address.</summary>
    BadAddress,

    /// <summary>A bound number inside a link: what it says would be the address's, not the report's.</summary>
    BoundInLink,

    /// <summary>The text is longer than <see cref="Narrative.MaxLength"/>; the place is the first character too many.</summary>
    TooLong,
}

/// <summary>One fault of a narrative.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Excerpt">What stands there.</param>
/// <param name="Suggestion">The cell that may be meant, when one is near.</param>
public sealed record NarrativeFault(NarrativeFaultKind Kind, int Line, int Column, string Excerpt, string? Suggestion = null);

/// <summary>A narrative cannot be saved as it is; says every fault.</summary>
/// <param name="faults">What is wrong, in reading order.</param>
public sealed class NarrativeRefused(IReadOnlyList<NarrativeFault> faults)
    : Exception(string.Join('\n', faults.Select(fault => $"{fault.Line}:{fault.Column} {fault.Kind} “{fault.Excerpt}”")))
{
    /// <summary>What is wrong, in reading order.</summary>
    public IReadOnlyList<NarrativeFault> Faults { get; } = faults;
}
