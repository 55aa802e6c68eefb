using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Domain.Editions;

/// <summary>What goes into an edition.</summary>
public sealed record Publication
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>The edition's number within its report, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What makes it.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>The report's title.</summary>
    public required string Title { get; init; }

    /// <summary>The signed document: canonical JSON.</summary>
    public required string Document { get; init; }

    /// <summary>The form of the year: JSON.</summary>
    public required string YearForm { get; init; }

    /// <summary>The rendered files.</summary>
    public required IReadOnlyList<RenderedFile> Files { get; init; }

    /// <summary>The figures with their parts.</summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>What it says otherwise than the edition before, for a correction.</summary>
    public IReadOnlyList<DocumentChange> Changes { get; init; } = [];

    /// <summary>The head of the change history.</summary>
    public string? HistoryHead { get; init; }

    /// <summary>Now, in UTC, cut to milliseconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>Today in the county's time zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why, for a correction.</summary>
    public string? Reason { get; init; }
}

/// <summary>A file of an edition.</summary>
/// <param name="Format">Its format and extension: <c>html</c>, <c>pdf</c>; <c>article</c> for the page.</param>
/// <param name="Bytes">Its content.</param>
public sealed record RenderedFile(string Format, byte[] Bytes);

/// <summary>A figure of an edition and what it is made of.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Figure">Never blank.</param>
/// <param name="Parts">What it is made of; the parts add up to the figure.</param>
public sealed record PublishedFigure(CellRef Cell, Figure Figure, IReadOnlyList<FigurePart> Parts);

/// <summary>基数: what is recorded of a year whose report was published elsewhere.</summary>
public sealed record BaseRecord
{
    /// <summary>The form in the year that is recorded.</summary>
    public required YearForm Form { get; init; }

    /// <summary>The county, as its reports name it.</summary>
    public required ReportBody Body { get; init; }

    /// <summary>What the record is called.</summary>
    public required string Title { get; init; }

    /// <summary>Where the figures were published: an address, or the name of the printed report.</summary>
    public required string Source { get; init; }

    /// <summary>1 for the first record of its year; a later one stands in place of those before it.</summary>
    public required int Number { get; init; }

    /// <summary>Why it was recorded anew; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>The figures with the bodies they belong to.</summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>The head of the change history.</summary>
    public string? HistoryHead { get; init; }

    /// <summary>Now, in UTC, cut to milliseconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>Today in the county's time zone.</summary>
    public required DateOnly On { get; init; }
}
