namespace ReportPortal.Domain.Departments;

/// <summary>Why something cannot be done with the bodies of a county.</summary>
public enum DepartmentRefusal
{
    /// <summary>A code is not kebab-case.</summary>
    BadCode,

    /// <summary>A code is an address of the portal.</summary>
    ReservedCode,

    /// <summary>Another body has the code.</summary>
    CodeTaken,

    /// <summary>Another body has the name on the same day.</summary>
    NameTaken,

    /// <summary>A body would end before it begins.</summary>
    EndsBeforeItBegins,

    /// <summary>A merger or split of fewer than two, or a renaming of none or more than one.</summary>
    TooFew,

    /// <summary>A body would take over from itself.</summary>
    SameBody,

    /// <summary>A body that hands over does not exist on the day before.</summary>
    NotThereBefore,

    /// <summary>A body that hands over has ended already, or its end is set.</summary>
    EndsAlready,

    /// <summary>A body that takes over does not exist on the day.</summary>
    HeirNotThere,
}

/// <summary>Something cannot be done with the bodies of a county.</summary>
/// <param name="refusal">Why.</param>
/// <param name="detail">The body or the code it is about.</param>
public sealed class DepartmentRefused(DepartmentRefusal refusal, string detail) : Exception($"{refusal}: {detail}")
{
    /// <summary>Why.</summary>
    public DepartmentRefusal Refusal { get; } = refusal;

    /// <summary>The body or the code it is about.</summary>
    public string Detail { get; } = detail;
}
