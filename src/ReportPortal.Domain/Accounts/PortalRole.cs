namespace ReportPortal.Domain.Accounts;

/// <summary>What a person may do in the portal. One may have several, as far as <see cref="RoleRules"/> allows.</summary>
public enum PortalRole
{
    /// <summary>填报员: enters the figures and texts of one body or more.</summary>
    Clerk,

    /// <summary>县政府办公室经办人: reviews, compiles, publishes what is signed.</summary>
    Coordinator,

    /// <summary>签发登记人: records the leader's signature; another person than those who compiled.</summary>
    Approver,

    /// <summary>系统管理员: accounts, bodies, years, settings; never a figure, a text or an approval.</summary>
    Administrator,

    /// <summary>审计员: reads everything, changes nothing.</summary>
    Auditor,
}
