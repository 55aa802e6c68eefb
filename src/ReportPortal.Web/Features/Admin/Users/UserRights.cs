using System.Security.Claims;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Whose accounts a person may manage: an administrator everybody's, the office those of people who are clerks and no more, an auditor nobody's; who sees them all.</summary>
public sealed record UserRights(string Self, bool IsAdministrator, bool IsAuditor)
{
    public static UserRights Of(ClaimsPrincipal user) => new(user.AccountId(), user.Is(PortalRole.Administrator), user.Is(PortalRole.Auditor));

    public bool SeesAll => IsAdministrator || IsAuditor;

    /// <summary>Whether anything may be changed at all.</summary>
    public bool MayChange => !IsAuditor;

    public bool MayManage(PortalAccount account) => MayGrant(account.Roles);

    public bool MaySee(PortalAccount account) => SeesAll || MayManage(account);

    public bool MayGrant(IEnumerable<PortalRole> roles) => MayChange && (IsAdministrator || roles.All(role => role == PortalRole.Clerk));

    /// <summary>The accounts that the person sees.</summary>
    public IQueryable<PortalAccount> Seen(IQueryable<PortalAccount> accounts) =>
        SeesAll ? accounts : accounts.Where(account => account.Memberships.All(membership => membership.Role == PortalRole.Clerk));
}
