using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>Which of a row's heads is its own.</summary>
internal static class RowNames
{
    /// <summary>Whether a cell names the row alone: its last head. Those before it name groups, even where a group has but one row.</summary>
    public static bool IsNamedBy(this TableRow row, TableCell cell) =>
        ReferenceEquals(cell, row.Cells.LastOrDefault(head => head.Role == CellRole.RowHead));
}
