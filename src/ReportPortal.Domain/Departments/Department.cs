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

    private string name = "";
    private DateOnly validFrom;
    private DateOnly? validTo;

    /// <summary>Kebab-case; part of its reports' addresses for good.</summary>
    public required string Code { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required DepartmentKind Kind { get; set; }

    /// <summary>Its full name. A body that is renamed becomes another one (<see cref="Reorganisation"/>); here only a slip of the pen is mended.</summary>
    public required string Name { get => name; init => name = value; }

    /// <summary>Its place in lists, as the county orders its bodies.</summary>
    public required int Order { get; set; }

    /// <summary>The day it came into being, as far as the portal knows.</summary>
    public required DateOnly ValidFrom { get => validFrom; init => validFrom = value; }

    /// <summary>The day it ended; null while it exists.</summary>
    public DateOnly? ValidTo { get => validTo; init => validTo = value; }

    /// <summary>Whether it files figures.</summary>
    public bool Files { get; set; } = true;

    /// <summary>Whether it publishes a report of its own (条例第四十九条).</summary>
    public bool PublishesOwn { get; set; } = true;

    /// <summary>Whether its figures count in the county's total; 垂直管理单位 publish but do not count.</summary>
    public bool CountsInCounty { get; set; } = true;

    /// <summary>联系地址, printed in its own report; null where the county does not say.</summary>
    public string? Address { get; private set; }

    /// <summary>邮政编码.</summary>
    public string? Postcode { get; private set; }

    /// <summary>联系电话.</summary>
    public string? Telephone { get; private set; }

    /// <summary>电子邮箱.</summary>
    public string? Email { get; private set; }

    /// <summary>Where the public reaches it.</summary>
    public ContactLines Contact
    {
        get => new(Address, Postcode, Telephone, Email);
        set => (Address, Postcode, Telephone, Email) = value.Filled();
    }

    /// <summary>Whether it exists on a day: its first and its last day included.</summary>
    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    /// <summary>Whether there is a day on which both exist.</summary>
    public bool Meets(Department other) => (other.ValidTo is null || ValidFrom <= other.ValidTo) && (ValidTo is null || other.ValidFrom <= ValidTo);

    /// <summary>更正错别字: the body stays the same one.</summary>
    public void CorrectName(string right) => name = right;

    /// <summary>Says from when to when it exists; null as the last day while it does.</summary>
    /// <exception cref="DepartmentRefused">It would end before it begins.</exception>
    public void ExistFrom(DateOnly first, DateOnly? last)
    {
        if (last < first)
            throw new DepartmentRefused(DepartmentRefusal.EndsBeforeItBegins, name);
        (validFrom, validTo) = (first, last);
    }
}
