using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>What Identity puts into a cookie: who it is, and no more.</summary>
public sealed class AccountClaims : IUserClaimsPrincipalFactory<PortalAccount>
{
    public Task<ClaimsPrincipal> CreateAsync(PortalAccount user) => Task.FromResult(new ClaimsPrincipal(Visitor.Identify(user, IdentityConstants.ApplicationScheme)));
}
