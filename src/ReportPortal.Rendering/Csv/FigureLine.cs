namespace ReportPortal.Rendering.Csv;

/// <summary>A figure of the report as a line of a table for machines.</summary>
/// <param name="Table">The key of its table.</param>
/// <param name="Row">The key of its row.</param>
/// <param name="Column">The key of its column.</param>
/// <param name="Code">What names it alone: <c>table/row/column</c>, with <c>@last-year</c> or <c>@change</c> for the figures beside it.</param>
/// <param name="Label">The heads over and beside it, as printed.</param>
/// <param name="Value">Digits with a point; the printed word where it is no number.</param>
/// <param name="Unit">What it counts; empty where that is not known.</param>
internal sealed record FigureLine(string Table, string Row, string Column, string Code, string Label, string Value, string Unit)
{
    /// <summary>The names of the columns, in their order.</summary>
    public static readonly string[] Names = ["table", "row", "column", "code", "label", "value", "unit"];

    /// <summary>The columns, in their order.</summary>
    public string[] Fields => [Table, Row, Column, Code, Label, Value, Unit];
}
