using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account.SecondFactor;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account;

/// <summary>Lets people in, by what they know and have.</summary>
public sealed class SignInDesk(
    UserManager<PortalAccount> users, PortalSignInManager manager, SignInAttempts attempts, IPasswordHasher<PortalAccount> hasher, SecondFactors factors)
{
    // What a password is held against where there is no account: the same work, so that the time it takes tells nothing.
    private static readonly string NobodysHash = new PasswordHasher<PortalAccount>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>Tries a name and a password.</summary>
    public async Task<SignInAnswer> TryAsync(string name, string password, CancellationToken cancel)
    {
        var account = await users.FindByNameAsync(name);
        var attempt = await attempts.BeginAsync(name, account, cancel);
        if (attempt.LockedUntil is { } until)
            return new(SignInOutcome.Locked, until);

        var isRight = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (!isRight || account is not { IsActive: true, PasswordHash: not null })
            return await RefuseAsync(attempt, cancel);
        if (account.OneTimeUntil <= attempts.Now)
            return await RefuseAsync(attempt, cancel) with { IsUsedUp = true };
        return account.TwoFactorEnabled ? await AskOnAsync(account, attempt, cancel) : await LetInAsync(account, attempt, SignInMethod.Password, cancel);
    }

    /// <summary>Tries a code of the telephone or one for emergencies, of the person whose password was right.</summary>
    public async Task<SignInAnswer> TryCodeAsync(PortalAccount account, string code, CancellationToken cancel)
    {
        var attempt = await attempts.BeginAsync(account.NormalizedUserName!, account, cancel);
        if (attempt.LockedUntil is { } until)
            return new(SignInOutcome.Locked, until);
        return await factors.UseAsync(account, code, attempts.Now, cancel)
            ? await LetInAsync(account, attempt, SignInMethod.Code, cancel)
            : await RefuseAsync(attempt, cancel);
    }

    /// <summary>Lets in whom a passkey or another issuer has named.</summary>
    public async Task<SignInAnswer> WelcomeAsync(PortalAccount account, SignInMethod method, CancellationToken cancel)
    {
        if (!account.IsActive)
        {
            await attempts.NoteAsync(account, SignInOutcome.Refused, cancel);
            return new(SignInOutcome.Refused, null);
        }
        if (account.TwoFactorEnabled && method != SignInMethod.Passkey)
        {
            await attempts.NoteAsync(account, SignInOutcome.FirstFactor, cancel);
            await manager.AskForSecondFactorAsync(account);
            return new(SignInOutcome.FirstFactor, null);
        }
        if (!await attempts.NoteAsync(account, SignInOutcome.SignedIn, cancel))
            return new(SignInOutcome.Refused, null);
        await manager.EnterAsync(account, method);
        return new(SignInOutcome.SignedIn, null) { Account = account, Method = method };
    }

    private async Task<SignInAnswer> AskOnAsync(PortalAccount account, SignInAttempt attempt, CancellationToken cancel)
    {
        await attempts.EndAsync(attempt, account, SignInOutcome.FirstFactor, cancel);
        await manager.AskForSecondFactorAsync(account);
        return new(SignInOutcome.FirstFactor, null);
    }

    private async Task<SignInAnswer> LetInAsync(PortalAccount account, SignInAttempt attempt, SignInMethod method, CancellationToken cancel)
    {
        if (account.OneTimeUntil is not null)
            account.UseOneTimePassword(attempts.Now);
        if (!await attempts.EndAsync(attempt, account, SignInOutcome.SignedIn, cancel))
            return new(SignInOutcome.Refused, null);
        await manager.EnterAsync(account, method);
        return new(SignInOutcome.SignedIn, null) { Account = account, Method = method };
    }

    private async Task<SignInAnswer> RefuseAsync(SignInAttempt attempt, CancellationToken cancel) =>
        new(SignInOutcome.Refused, await attempts.LockedUntilAsync(attempt, cancel));
}

/// <summary>How it ended, and until when nothing is tried for this name any more.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, DateTime? LockedUntil)
{
    /// <summary>The password was right, but one that works once, and did.</summary>
    public bool IsUsedUp { get; init; }

    /// <summary>Who is in.</summary>
    public PortalAccount? Account { get; init; }

    public SignInMethod Method { get; init; }
}
