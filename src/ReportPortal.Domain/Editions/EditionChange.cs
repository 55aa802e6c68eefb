using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Editions;

/// <summary>One line of an edition's 更正说明.</summary>
public sealed class EditionChange
{
    /// <summary>The edition.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>Its place among the edition's changes, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The cell whose figure changed; null for words.</summary>
    public CellRef? Cell { get; init; }

    /// <summary>For words the key of the heading or table that they stand under; null for a figure.</summary>
    public string? Block { get; init; }

    /// <summary>Where it stands, in the report's words.</summary>
    public required string Place { get; init; }

    /// <summary>What the edition before says; null where it says nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What this one says; null where it says nothing.</summary>
    public string? After { get; init; }

    internal static EditionChange Of(Guid edition, DocumentChange change, int ordinal) => new()
    {
        EditionId = edition,
        Ordinal = ordinal,
        Cell = change.Cell,
        Block = change.Block,
        Place = change.Place,
        Before = change.Before,
        After = change.After,
    };
}
