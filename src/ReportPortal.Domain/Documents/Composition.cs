using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>Everything a report is made of.</summary>
public sealed record ReportContent
{
    /// <summary>The form of the year.</summary>
    public required YearForm Form { get; init; }

    /// <summary>Whose report it is.</summary>
    public required ReportBody Body { get; init; }

    /// <summary>The figures; computed cells are computed by the composer.</summary>
    public required FigureSheet Sheet { get; init; }

    /// <summary>Last year's figures as published; null where no report of that year is published.</summary>
    public FigureSheet? LastYear { get; init; }

    /// <summary>Where the public reaches the body; printed after the lead, where anything is said.</summary>
    public ContactLines Contact { get; init; } = ContactLines.None;

    /// <summary>The texts by part; a part without one takes the form's default sentences.</summary>
    public required IReadOnlyDictionary<string, string> Narratives { get; init; }
}

/// <summary>What keeps a composed document from being final.</summary>
public enum CompositionFaultKind
{
    /// <summary>A part has no text, and the form has none for it.</summary>
    MissingText,

    /// <summary>A sentence is bound to a cell that is blank or does not apply.</summary>
    MissingFigure,

    /// <summary>A sentence compares with last year, of which nothing is published.</summary>
    NoLastYear,

    /// <summary>A percentage of nothing.</summary>
    NothingToDivideBy,

    /// <summary>A text cannot be read.</summary>
    BadText,
}

/// <summary>One reason why a document is not final.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Part">The key of the part, or <c>title</c> or <c>lead</c>.</param>
/// <param name="Detail">The cell, or the words that cannot be read.</param>
public sealed record CompositionFault(CompositionFaultKind Kind, string Part, string Detail);

/// <summary>A composed document, and what keeps it from being final. Gaps are drawn as two wide underscores.</summary>
/// <param name="Document">The document, whole in any case so that it can be looked at.</param>
/// <param name="Faults">Empty when the document may be signed.</param>
public sealed record Composition(ReportDocument Document, IReadOnlyList<CompositionFault> Faults);
