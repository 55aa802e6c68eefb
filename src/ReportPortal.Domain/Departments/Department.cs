namespace ReportPortal.Domain.Departments;

/// <summary>What kind of body (单位) it is.</summary>
public enum DepartmentKind
{
    /// <summary>县人民政府办公室: files the government's own documents and requests, and compiles the county's report.</summary>
    Office,

    /// <summary>县人民政府部门.</summary>
    Department,

    /// <summary>乡镇人民政府、街道办事处.</summary>
    Township,
}

/// <summary>A body of the county (单位), with its three switches: it files figures, it publishes a report, it counts in the county's.</summary>
public sealed class Department
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Kebab-case; part of its reports' addresses for good.</summary>
    public required string Code { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required DepartmentKind Kind { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in lists, as the county orders its bodies.</summary>
    public required int Order { get; init; }

    /// <summary>The day it came into being, as far as the portal knows.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The day it ended; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether it files figures.</summary>
    public bool Files { get; init; } = true;

    /// <summary>Whether it publishes a report of its own (条例第四十九条).</summary>
    public bool PublishesOwn { get; init; } = true;

    /// <summary>Whether its figures count in the county's total; 垂直管理单位 publish but do not count.</summary>
    public bool CountsInCounty { get; init; } = true;

    /// <summary>Whether it exists on a day: its first and its last day included.</summary>
    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
