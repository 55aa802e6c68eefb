using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account;

/// <summary>Identity's own, which keeps the cookies: of who is in, and of whom a second factor is asked.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalAccount> users, IHttpContextAccessor request, IUserClaimsPrincipalFactory<PortalAccount> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalAccount>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalAccount> confirmation,
    FirstSteps steps)
    : SignInManager<PortalAccount>(users, request, claims, options, log, schemes, confirmation)
{
    private static readonly string HalfWay = IdentityConstants.TwoFactorUserIdScheme;

    /// <summary>Lets a person in.</summary>
    public async Task EnterAsync(PortalAccount account, SignInMethod method)
    {
        await Context.SignOutAsync(HalfWay);
        await SignInWithClaimsAsync(account, isPersistent: false, [new Claim(ClaimTypes.AuthenticationMethod, method.ToString())]);
        Context.User = Visitor.Renew(Context.User, account, steps.Of(account, method))!;      // as the next request will know them
    }

    /// <summary>Remembers for some minutes whose password was right.</summary>
    public Task AskForSecondFactorAsync(PortalAccount account) => Context.SignInAsync(HalfWay, new(Visitor.Identify(account, HalfWay)));

    /// <summary>What a new passkey of this person has to sign.</summary>
    public Task<string> AskForNewPasskeyAsync(PortalAccount account) =>
        MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = account.DisplayName });

    /// <summary>The passkey that signed what was asked for; null where it is not good, or nothing was asked for.</summary>
    public async Task<UserPasskeyInfo?> ReadNewPasskeyAsync(PortalAccount account, string answer)
    {
        if (await IsPasskeyAskedForAsync() && await PerformPasskeyAttestationAsync(answer) is { Succeeded: true } proof && proof.UserEntity.Id == account.Id)
            return proof.Passkey;
        return null;
    }

    /// <summary>Whose passkey signed what was asked for; null where it is nobody's.</summary>
    public async Task<(PortalAccount Account, UserPasskeyInfo Passkey)?> ReadPasskeyAsync(string answer)
    {
        if (!await IsPasskeyAskedForAsync() || await PerformPasskeyAssertionAsync(answer) is not { Succeeded: true } proof)
            return null;
        return await UserManager.FindByIdAsync(proof.User.Id) is { } account ? (account, proof.Passkey) : null;
    }

    // Identity throws where nothing was asked for; a page that was open too long is no failure.
    private async Task<bool> IsPasskeyAskedForAsync() =>
        (await Context.AuthenticateAsync(HalfWay)).Principal is { } asked && !asked.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier);

    /// <summary>Of whom a second factor is asked; null where nobody is half in.</summary>
    public async Task<PortalAccount?> HalfInAsync()
    {
        var known = (await Context.AuthenticateAsync(HalfWay)).Principal;
        var account = await UserManager.FindByIdAsync(known?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        return account is { TwoFactorEnabled: true } && Visitor.Renew(known!, account, null) is not null ? account : null;
    }
}
