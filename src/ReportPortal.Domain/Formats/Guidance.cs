namespace ReportPortal.Domain.Formats;

/// <summary>填报口径说明: what a county tells its bodies about a table or a cell of a year, beside the form's own help.</summary>
public sealed class Guidance
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = 1000;

    /// <summary>The year it is for.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The key of a table, or the address of a cell as <c>table/row/column</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The county's words.</summary>
    public required string Text { get; set; }

    /// <summary>Whether a form has what it is about.</summary>
    public bool Fits(YearForm form) => form.Table(Target) is not null || (CellRef.TryParse(Target, out var cell) && form.Find(cell) is not null);
}
