namespace ReportPortal.Domain.Accounts;

/// <summary>That a person has a role: for the whole county, or for one body.</summary>
public sealed class Membership
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>What they may do.</summary>
    public required PortalRole Role { get; init; }

    /// <summary>For which body; null where <see cref="RoleRules.IsOfADepartment"/> is false.</summary>
    public string? DepartmentCode { get; init; }
}
