namespace ReportPortal.Domain.Accounts;

/// <summary>Which roles no one person may have together: whoever gives rights does not use them, and whoever inspects does not act.</summary>
public static class RoleRules
{
    private static readonly PortalRole[] Governed = [PortalRole.Coordinator, PortalRole.Approver];

    /// <summary>The first two roles that may not be one person's; null where all may.</summary>
    public static RoleConflict? ConflictIn(IReadOnlyCollection<PortalRole> roles)
    {
        if (roles.Contains(PortalRole.Auditor) && roles.Where(role => role != PortalRole.Auditor).Select(role => (PortalRole?)role).Min() is { } other)
            return new(PortalRole.Auditor, other);
        if (roles.Contains(PortalRole.Administrator) && Governed.Where(roles.Contains).Select(role => (PortalRole?)role).FirstOrDefault() is { } governed)
            return new(PortalRole.Administrator, governed);
        return null;
    }

    /// <summary>Whether the role is one for a body, not for the whole county.</summary>
    public static bool IsOfADepartment(this PortalRole role) => role == PortalRole.Clerk;
}

/// <summary>Two roles that one person may not have.</summary>
public sealed record RoleConflict(PortalRole Role, PortalRole Other);

/// <summary>A person was to get a role that does not go with another of theirs.</summary>
public sealed class RolesRefused(RoleConflict conflict) : Exception($"{conflict.Role} does not go with {conflict.Other}.")
{
    /// <summary>The two roles.</summary>
    public RoleConflict Conflict { get; } = conflict;
}
