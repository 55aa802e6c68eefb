using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Filings;

/// <summary>What a body notes beside a row of its figures.</summary>
public sealed class FilingNote
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>The filing it belongs to.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The row, as <c>table/row</c>.</summary>
    public required string Row { get; init; }

    /// <summary>口径备注: how it was counted, for whoever files next year; never published.</summary>
    public string Counting { get; internal set; } = "";

    /// <summary>公开说明: what a reader should know of the figure.</summary>
    public string Open { get; internal set; } = "";

    /// <summary>How a row is named.</summary>
    public static string RowOf(TableFormat table, TableHead row) => $"{table.Key}/{row.Key}";
}
