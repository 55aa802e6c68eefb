using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>更正说明: why an edition follows on another, and what it says otherwise. It is printed with the edition and is no part of its document.</summary>
/// <param name="IsEditorial">Whether it changes words alone.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">What it says otherwise, in reading order.</param>
public sealed record Correction(bool IsEditorial, string Reason, IReadOnlyList<DocumentChange> Changes);

/// <summary>One thing that a document says otherwise than the one before it: a figure of a table, or words.</summary>
/// <param name="Cell">The cell of the figure; null for words.</param>
/// <param name="Block">For words the key of the heading or table that they stand under, <see cref="TitleBlock"/> before the first; null for a figure.</param>
/// <param name="Place">Where it stands, in the report's words.</param>
/// <param name="Before">What was said; null where nothing was.</param>
/// <param name="After">What is said now; null where nothing is.</param>
public sealed record DocumentChange(CellRef? Cell, string? Block, string Place, string? Before, string? After)
{
    /// <summary>The key of what stands before the first heading: title and lead.</summary>
    public const string TitleBlock = "title";
}
