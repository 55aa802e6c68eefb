using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Features.Shared;

/// <summary>What a role is called on the screen.</summary>
public static class RoleText
{
    public static string TextKey(this PortalRole role) => role switch
    {
        PortalRole.Clerk => "RoleClerk",
        PortalRole.Coordinator => "RoleCoordinator",
        PortalRole.Approver => "RoleApprover",
        PortalRole.Administrator => "RoleAdministrator",
        _ => "RoleAuditor",
    };
}
