using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Filings;

/// <summary>One answered cell of a filing. A cell without a row is blank.</summary>
public sealed class FilingCell
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>The filing it belongs to.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>Which cell.</summary>
    public required CellRef Cell { get; init; }

    /// <summary>The amount in the smallest unit; null when the answer is 不适用.</summary>
    public long? Amount { get; private set; }

    /// <summary>Whether the answer is 不适用.</summary>
    public bool NotApplicable { get; private set; }

    /// <summary>Why the figure is what it is, where the checker asks; gone once the figure changes.</summary>
    public string? Reason { get; internal set; }

    /// <summary>
    /// The filing's version at which the cell was last changed, so that two people in one filing meet only on the same cell, and an
    /// answer that was emptied and given again is not taken for the old one.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>The answer.</summary>
    public Figure Figure => NotApplicable ? Figure.NotApplicable : Amount is { } amount ? Figure.Of(amount) : Figure.Blank;

    internal FilingCell In(Guid filing) => new() { FilingId = filing, Cell = Cell, Amount = Amount, NotApplicable = NotApplicable, Reason = Reason, Version = 1 };

    internal void Answer(Figure figure, int version)
    {
        if (figure != Figure)
            (Amount, NotApplicable, Reason, Version) = (figure.Amount, figure.IsNotApplicable, null, version);
    }
}

/// <summary>The text a body wrote for one part of its report.</summary>
public sealed class FilingNarrative
{
    /// <summary>The filing it belongs to.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The key of the part.</summary>
    public required string Part { get; init; }

    /// <summary>The text, as typed and cleaned.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Counts its changes.</summary>
    public int Version { get; internal set; }
}
