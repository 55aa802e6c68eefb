using System.Security.Claims;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Whose accounts a person may manage: an administrator everybody's, the office those of people who are clerks and no more.</summary>
public sealed record UserRights(string Self, bool IsAdministrator)
{
    public static UserRights Of(ClaimsPrincipal user) => new(user.AccountId(), user.Is(PortalRole.Administrator));

    public bool MayManage(PortalAccount account) => IsAdministrator || MayGrant(account.Roles);

    public bool MayGrant(IEnumerable<PortalRole> roles) => IsAdministrator || roles.All(role => role == PortalRole.Clerk);

    /// <summary>The accounts that the person sees.</summary>
    public IQueryable<PortalAccount> Seen(IQueryable<PortalAccount> accounts) =>
        IsAdministrator ? accounts : accounts.Where(account => account.Memberships.All(membership => membership.Role == PortalRole.Clerk));
}
