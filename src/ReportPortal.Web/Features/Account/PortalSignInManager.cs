using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Features.Account;

/// <summary>Identity's own, opened where the password has been looked at already.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalAccount> users, IHttpContextAccessor request, IUserClaimsPrincipalFactory<PortalAccount> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalAccount>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalAccount> confirmation)
    : SignInManager<PortalAccount>(users, request, claims, options, log, schemes, confirmation)
{
    /// <summary>Lets a person in whose password was right, or asks for the second factor.</summary>
    public Task<SignInResult> LetInAsync(PortalAccount account) => SignInOrTwoFactorAsync(account, isPersistent: false);
}
