namespace ReportPortal.Domain.Departments;

/// <summary>What becomes of a body's work: another takes it over, whole (合并、更名) or in part (拆分).</summary>
public sealed class DepartmentSuccession
{
    /// <summary>The body whose work it was.</summary>
    public required string From { get; init; }

    /// <summary>The body that takes it over.</summary>
    public required string To { get; init; }

    /// <summary>The day from which it does.</summary>
    public required DateOnly On { get; init; }
}
