using Microsoft.AspNetCore.Identity;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;

namespace ReportPortal.Web.Features.Account;

/// <summary>Lets people in, and keeps a list of who tried.</summary>
public sealed class SignInDesk(
    PortalDbContext db, UserManager<PortalAccount> users, PortalSignInManager manager, SignInThrottle throttle, IPasswordHasher<PortalAccount> hasher, HistoryKey key, TimeProvider time)
{
    // What a password is held against where there is no account: the same work, so that the time it takes tells nothing.
    private static readonly string NobodysHash = new PasswordHasher<PortalAccount>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>Tries a name and a password.</summary>
    public async Task<SignInAnswer> TryAsync(string name, string password, string? from, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var digest = SignIn.DigestOf(users.NormalizeName(name) ?? "", key);
        if (await throttle.LockedUntilAsync(digest, now, cancel) is { } until)
            return new(SignInOutcome.Locked, until);

        var account = await users.FindByNameAsync(name);
        var isRight = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        var mayEnter = isRight && account is { IsActive: true, PasswordHash: not null } && !(account.OneTimeUntil < now);
        var outcome = !mayEnter ? SignInOutcome.Refused
            : (await manager.LetInAsync(account!)).RequiresTwoFactor ? SignInOutcome.FirstFactor
            : SignInOutcome.SignedIn;
        db.SignIns.Add(new() { Id = Guid.CreateVersion7(time.GetUtcNow()), At = now, NameDigest = digest, AccountId = account?.Id, Outcome = outcome, From = from });
        await db.SaveAsync(new(account?.Id ?? Act.Portal, now), cancel);
        return new(outcome, await throttle.LockedUntilAsync(digest, now, cancel));
    }
}

/// <summary>How it ended, and until when nothing is tried for this name any more.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, DateTime? LockedUntil);
