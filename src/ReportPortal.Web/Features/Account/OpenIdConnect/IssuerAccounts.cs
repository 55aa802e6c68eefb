using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Account.OpenIdConnect;

/// <summary>
/// Finds the account of a person whom the issuer names: by issuer and subject once they are linked, the first time by the user name. It
/// makes no accounts.
/// </summary>
public sealed class IssuerAccounts(PortalDbContext db, UserManager<PortalAccount> users, PortalSettings settings, TimeProvider time)
{
    private const int MaxIssuerLength = 100;

    public async Task<PortalAccount?> FindAsync(ClaimsPrincipal named, string? from, CancellationToken cancel)
    {
        if (named.FindFirstValue("iss") is not { } issuer || named.FindFirstValue("sub") is not { } subject)
            return null;
        var provider = issuer.Length <= MaxIssuerLength ? issuer : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)));
        var logins = db.Set<IdentityUserLogin<string>>();
        if (await logins.SingleOrDefaultAsync(login => login.LoginProvider == provider && login.ProviderKey == subject, cancel) is { } known)
            return await users.FindByIdAsync(known.UserId);
        if (named.FindFirstValue(settings.OpenIdConnect.Claim) is not { Length: > 0 } name || await users.FindByNameAsync(name) is not { IsActive: true } account)
            return await InactiveAsync(named);
        if (await logins.AnyAsync(login => login.UserId == account.Id && login.LoginProvider == provider, cancel))
            return null;                                          // the name has gone to somebody else at the issuer
        logins.Add(new() { LoginProvider = provider, ProviderKey = subject, ProviderDisplayName = settings.OpenIdConnect.Name, UserId = account.Id });
        await db.SaveAsync(new Act(account.Id, time.GetUtcNow().UtcDateTime) { From = from }, cancel);
        return account;
    }

    // Found, so that it can be said; linked only when it may come in.
    private async Task<PortalAccount?> InactiveAsync(ClaimsPrincipal named) =>
        named.FindFirstValue(settings.OpenIdConnect.Claim) is { Length: > 0 } name && await users.FindByNameAsync(name) is { IsActive: false } account ? account : null;
}
