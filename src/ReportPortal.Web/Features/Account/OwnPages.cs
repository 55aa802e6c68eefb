using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account;

/// <summary>Gathers what the portal knows of a person, for themselves.</summary>
public sealed class OwnPages(PortalDbContext db, UserManager<PortalAccount> users, LastSignIns last, KeptAccounts kept)
{
    public async Task<OwnPage> OfAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var account = (await users.FindByIdAsync(user.AccountId()))!;
        var codes = account.Departments.ToList();
        var bodies = await db.Departments.AsNoTracking().Where(body => codes.Contains(body.Code)).OrderBy(body => body.Order).Select(body => body.Name).ToListAsync(cancel);
        var passkeys = await db.Set<IdentityUserPasskey<string>>().CountAsync(passkey => passkey.UserId == account.Id, cancel);
        return new(account.UserName!, account.DisplayName, [.. account.Roles.Order()], bodies, account.TwoFactorEnabled, passkeys, await last.OfAsync(account.Id, cancel)) { IsKept = kept.Hold(account) };
    }
}

/// <summary>The page of one's own.</summary>
public sealed record OwnPage(
    string UserName, string DisplayName, IReadOnlyList<PortalRole> Roles, IReadOnlyList<string> Bodies, bool HasSecondFactor, int Passkeys, IReadOnlyList<ShownSignIn> SignIns)
{
    /// <summary>Whether nothing about it can be changed.</summary>
    public bool IsKept { get; init; }
}
