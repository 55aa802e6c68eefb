namespace ReportPortal.Domain.Departments;

/// <summary>What one who entered a body's figures leaves to the next: where they come from, whom to ask.</summary>
public sealed class DepartmentNote
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The body it is about.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who wrote it: an account.</summary>
    public required string By { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }
}
