using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Accounts;

/// <summary>
/// Takes a person out of what the portal keeps: out of the account, out of the list of who signed in, and out of what the history says of
/// the account. The chain stays whole, for it signs digests; and each payload that was emptied names the record of this act.
/// </summary>
public sealed class AccountBlanking(PortalDbContext db)
{
    private const string Account = "account";
    private const string Blanked = "blanked";

    /// <summary>What the record of the act is about.</summary>
    public static string SubjectOf(string accountId) => $"{Account}/{accountId}/{Blanked}";

    /// <summary>Whether a record is that of an act which emptied another: the same account, and earlier than the act.</summary>
    public static bool Covers(ChangeRecord act, ChangeRecord emptied) =>
        act.Sequence > emptied.Sequence && act.Subject.Split('/') is [Account, var id, Blanked]
        && (emptied.Subject == $"{Account}/{id}" || emptied.Subject.StartsWith($"{Account}/{id}/", StringComparison.Ordinal));

    /// <summary>Does it in one transaction.</summary>
    /// <param name="account">One that nobody may sign in with any more.</param>
    /// <param name="name">What stands for the name from now on.</param>
    /// <param name="act">Who does it, when and why.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidOperationException">The account is active, or was blanked before.</exception>
    public async Task BlankAsync(PortalAccount account, string name, Act act, CancellationToken cancel)
    {
        if (account.BlankedAt is not null)
            throw new InvalidOperationException("The account was blanked before.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        account.Blank(name, act.At);
        await ForgetWaysInAsync(account.Id, cancel);
        await db.SaveAsync(act, cancel);

        var by = db.History.Local.Where(record => record.Subject == SubjectOf(account.Id)).Max(record => record.Sequence);
        var payloads = await db.History.Where(record => record.Sequence < by).Where(HistorySubject.Within($"{Account}/{account.Id}")).Select(record => record.Payload!).ToListAsync(cancel);
        foreach (var payload in payloads)
            payload.Blank(by);
        await db.SaveAsync(act, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task ForgetWaysInAsync(string id, CancellationToken cancel)
    {
        db.SignIns.RemoveRange(await db.SignIns.Where(tried => tried.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<IdentityUserLogin<string>>().Where(login => login.UserId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<IdentityUserToken<string>>().Where(token => token.UserId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<IdentityUserPasskey<string>>().Where(passkey => passkey.UserId == id).ToListAsync(cancel));
    }
}
