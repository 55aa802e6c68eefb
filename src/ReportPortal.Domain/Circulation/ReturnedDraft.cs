namespace ReportPortal.Domain.Circulation;

/// <summary>A draft that went round the building as a file and came back: what it says now, with the changes that were tracked in it taken as made.</summary>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
public sealed record ReturnedDraft(IReadOnlyList<ReturnedBlock> Blocks)
{
    /// <summary>The digest of the document that it was made of; null where the file does not say.</summary>
    public string? Digest { get; init; }

    /// <summary>What was noted in the margin.</summary>
    public IReadOnlyList<ReturnedComment> Comments { get; init; } = [];
}

/// <summary>A piece of a draft that came back.</summary>
public abstract record ReturnedBlock;

/// <summary>A line of text.</summary>
/// <param name="Text">Without white space at its ends; never empty.</param>
public sealed record ReturnedParagraph(string Text) : ReturnedBlock;

/// <summary>A table.</summary>
/// <param name="Rows">Of each row the cells that begin in it, from left to right.</param>
public sealed record ReturnedTable(IReadOnlyList<IReadOnlyList<string>> Rows) : ReturnedBlock;

/// <summary>A note in the margin.</summary>
/// <param name="Author">Who made it; empty where the file does not say.</param>
/// <param name="Text">What it says.</param>
public sealed record ReturnedComment(string Author, string Text);
