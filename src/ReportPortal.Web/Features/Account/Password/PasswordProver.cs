using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.Password;

/// <summary>Asks who has signed in for the password once more. Wrong ones count like those at the door: a session that was left open is no way to guess.</summary>
public sealed class PasswordProver(SignInAttempts attempts, IPasswordHasher<PortalAccount> hasher, IStringLocalizer<PortalText> text)
{
    /// <summary>Not of who came with a password that is used up, nor of who never had one.</summary>
    public static bool Asks(PortalAccount account) => account is { PasswordHash: not null, OneTimeUntil: null };

    /// <summary>What is wrong with it, in words; null where it is right or not asked for.</summary>
    public async Task<string?> FaultOfAsync(PortalAccount account, string? password, CancellationToken cancel)
    {
        if (!Asks(account))
            return null;
        if (string.IsNullOrEmpty(password))
            return text["PasswordOldMissing"];
        var attempt = await attempts.BeginAsync(account.NormalizedUserName!, account, cancel);
        if (attempt.LockedUntil is { } until)
            return text["SignInLocked", attempts.MinutesTo(until)];
        if (password.Length > PasswordRules.MaxLength || hasher.VerifyHashedPassword(account, account.PasswordHash!, password) == PasswordVerificationResult.Failed)
            return text["PasswordOldWrong"];
        await attempts.ForgetAsync(attempt, cancel);
        return null;
    }
}
