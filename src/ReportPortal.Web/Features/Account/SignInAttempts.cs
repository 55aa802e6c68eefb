using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;

namespace ReportPortal.Web.Features.Account;

/// <summary>
/// The list of who tried. An attempt stands in it, as refused, before it is made: of many who guess at once only so many come through as
/// would one after the other.
/// </summary>
public sealed class SignInAttempts(
    PortalDbContext db, UserManager<PortalAccount> users, SignInThrottle throttle, HistoryKey key, IHttpContextAccessor request, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins an attempt for a name, unless it has to wait.</summary>
    public async Task<SignInAttempt> BeginAsync(string name, PortalAccount? account, CancellationToken cancel)
    {
        var digest = SignIn.DigestOf(users.NormalizeName(name) ?? "", key);
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldHistoryAsync(cancel);
        var now = Now;                                            // of those who wait here, in their order
        var until = await throttle.LockedUntilAsync(digest, now, cancel);
        if (until is null || !await WasToldAsync(digest, cancel))
            db.SignIns.Add(Line(digest, account, until is null ? SignInOutcome.Refused : SignInOutcome.Locked, now));
        var line = db.SignIns.Local.LastOrDefault();
        await db.SaveAsync(ActOf(account), cancel);
        await alone.CommitAsync(cancel);
        return new(until is null ? line : null, digest, until);
    }

    /// <summary>Ends it well: everything that was changed on the account is saved with it. False where another was faster with what can be used once.</summary>
    public async Task<bool> EndAsync(SignInAttempt attempt, PortalAccount account, SignInOutcome outcome, CancellationToken cancel)
    {
        attempt.Line!.Outcome = outcome;
        try
        {
            await db.SaveAsync(ActOf(account), cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Notes an arrival that guessed nothing: by a passkey, or from another issuer.</summary>
    public async Task<bool> NoteAsync(PortalAccount account, SignInOutcome outcome, CancellationToken cancel)
    {
        var line = Line(SignIn.DigestOf(account.NormalizedUserName!, key), account, outcome, Now);
        db.SignIns.Add(line);
        return await EndAsync(new(line, line.NameDigest, null), account, outcome, cancel);
    }

    /// <summary>Takes it off the list: it was no attempt to sign in, and it was right.</summary>
    public Task ForgetAsync(SignInAttempt attempt, CancellationToken cancel)
    {
        db.SignIns.Remove(attempt.Line!);
        return db.SaveAsync(new(Act.Portal, Now), cancel);
    }

    /// <summary>Until when the name has to wait now.</summary>
    public Task<DateTime?> LockedUntilAsync(SignInAttempt attempt, CancellationToken cancel) => throttle.LockedUntilAsync(attempt.NameDigest, Now, cancel);

    public int MinutesTo(DateTime until) => (int)Math.Ceiling((until - Now).TotalMinutes);

    // One line for each time of waiting, however often somebody knocks.
    private async Task<bool> WasToldAsync(string digest, CancellationToken cancel) =>
        await db.SignIns.AsNoTracking().Where(tried => tried.NameDigest == digest).OrderByDescending(tried => tried.At).ThenBy(tried => tried.Outcome)
            .Select(tried => (SignInOutcome?)tried.Outcome)
            .FirstOrDefaultAsync(cancel) == SignInOutcome.Locked;

    private SignIn Line(string digest, PortalAccount? account, SignInOutcome outcome, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        At = now,
        NameDigest = digest,
        AccountId = account?.Id,
        Outcome = outcome,
        From = From,
    };

    private string? From => request.HttpContext?.Connection.RemoteIpAddress?.ToString();

    private Act ActOf(PortalAccount? account) => new(account?.Id ?? Act.Portal, Now) { From = From };
}

/// <summary>One attempt: its line in the list, or until when nothing is tried for the name.</summary>
public sealed record SignInAttempt(SignIn? Line, string NameDigest, DateTime? LockedUntil);
