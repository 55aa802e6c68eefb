using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>How people come in for the first time, or again: by the password of a slip or the link of an invitation.</summary>
public sealed class Entrances(PortalDbContext db, UserKeeper keeper, SlipMaker slips)
{
    /// <summary>Makes an account, with a slip or an invitation.</summary>
    /// <exception cref="UserRefused">The name is taken, or the roles do not go together.</exception>
    public async Task<Entrance> CreateAsync(NewUserInput input, UserRights rights, Act act, CancellationToken cancel)
    {
        var one = slips.Make();
        return await keeper.AloneAsync(act, async () =>
        {
            var account = await keeper.AddAsync(input.UserName!, input.Person, act.At, cancel);
            await keeper.SetRolesAsync(account, input.May, rights, cancel);
            return input.ByMail ? Invite(account, act.At) : new(account, slips.Give(account, one), null);
        }, cancel);
    }

    /// <summary>Puts a one-time password in place of the one that was forgotten.</summary>
    /// <exception cref="UserRefused">It is the visitor's own, who can change it, one of the demonstration's, or deactivated.</exception>
    public async Task<Entrance> ResetPasswordAsync(string id, UserRights rights, Act act, CancellationToken cancel)
    {
        var one = slips.Make();
        return await keeper.AloneAsync(act, async () =>
        {
            var account = await FindAsync(id, rights, act.At, cancel);
            return new Entrance(account, slips.Give(account, one), null);
        }, cancel);
    }

    /// <summary>Makes a link by which the person comes in and chooses a password; the one they have is good no more.</summary>
    /// <exception cref="UserRefused">It is the visitor's own, is deactivated, or has no address to write to.</exception>
    public Task<Entrance> InviteAsync(string id, UserRights rights, Act act, CancellationToken cancel) => keeper.AloneAsync(act, async () =>
    {
        var account = await FindAsync(id, rights, act.At, cancel);
        return account.Email is null ? throw new UserRefused("UserEmailMissing") : Invite(account, act.At);
    }, cancel);

    /// <summary>Takes every second factor away: the codes of an app, the recovery codes, the passkeys.</summary>
    /// <exception cref="UserRefused">It is the visitor's own.</exception>
    public Task<PortalAccount> ResetSecondFactorAsync(string id, UserRights rights, Act act, CancellationToken cancel) => keeper.AloneAsync(act, async () =>
    {
        var account = await keeper.FindAsync(id, rights, cancel);
        if (account.Id == rights.Self)
            throw new UserRefused("UserOwnReset");
        keeper.RefuseKept(account);
        db.RemoveRange(await db.Set<IdentityUserToken<string>>().Where(token => token.UserId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<IdentityUserPasskey<string>>().Where(passkey => passkey.UserId == id).ToListAsync(cancel));
        account.TurnSecondFactorOff();
        return account;
    }, cancel);

    private Entrance Invite(PortalAccount account, DateTime now)
    {
        account.GiveOneTimePassword(null, slips.Until());
        var (invitation, token) = Invitation.For(account, now, slips.Until());
        db.Invitations.Add(invitation);
        return new(account, null, token);
    }

    private async Task<PortalAccount> FindAsync(string id, UserRights rights, DateTime now, CancellationToken cancel)
    {
        var account = await keeper.FindAsync(id, rights, cancel);
        if (account.Id == rights.Self)
            throw new UserRefused("UserOwnReset");
        keeper.RefuseKept(account);
        if (!account.IsActive)
            throw new UserRefused("UserInactive");
        await keeper.EndInvitationsAsync(account, now, cancel);
        return account;
    }
}

/// <summary>One account's: a slip, or the token of an invitation.</summary>
public sealed record Entrance(PortalAccount Account, Slip? Slip, string? Token);
