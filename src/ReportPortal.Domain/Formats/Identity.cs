namespace ReportPortal.Domain.Formats;

/// <summary>How the two sides of an identity must stand to one another.</summary>
public enum Relation
{
    /// <summary>Left equals right (勾稽关系).</summary>
    Equal,

    /// <summary>Left is not smaller than right.</summary>
    AtLeast,

    /// <summary>Left is not greater than right, as a 其中 and its whole.</summary>
    AtMost,
}

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Shown, stops nothing.</summary>
    Warning,

    /// <summary>Must be mended, or passed with a reason.</summary>
    Error,
}

/// <summary>A relation between entered figures that the official form, or arithmetic, demands.</summary>
public sealed record Identity
{
    /// <summary>Unique in the form; with a star in its sides, followed by <c>/</c> and the row or column it was read for.</summary>
    public required string Key { get; init; }

    /// <summary>What it says, in words.</summary>
    public required Label Title { get; init; }

    /// <summary>The cells added up on the left.</summary>
    public required IReadOnlyList<CellRef> Left { get; init; }

    /// <summary>The cells added up on the right.</summary>
    public required IReadOnlyList<CellRef> Right { get; init; }

    /// <summary>How left stands to right.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How grave it is when broken.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The clause it rests on, e.g. <c>国办公开办函〔2021〕30号 附件 表三</c>.</summary>
    public required string Clause { get; init; }
}
