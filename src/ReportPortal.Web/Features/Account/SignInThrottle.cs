using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Features.Account;

/// <summary>Makes who guesses wait, longer each time. A name that is nobody's waits like any other, so waiting tells nothing.</summary>
public sealed class SignInThrottle(PortalDbContext db)
{
    private const int Free = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Until when nothing is tried for this name, in UTC; null where one may try.</summary>
    public async Task<DateTime?> LockedUntilAsync(string nameDigest, DateTime now, CancellationToken cancel)
    {
        var tries = db.SignIns.AsNoTracking().Where(tried => tried.NameDigest == nameDigest && tried.At > now - Memory);
        var last = await tries.Where(tried => tried.Outcome == SignInOutcome.SignedIn).MaxAsync(tried => (DateTime?)tried.At, cancel) ?? DateTime.UnixEpoch;
        var refused = tries.Where(tried => tried.Outcome == SignInOutcome.Refused && tried.At > last);
        var until = await refused.MaxAsync(tried => (DateTime?)tried.At, cancel) + WaitAfter(await refused.CountAsync(cancel));
        return until > now ? until : null;
    }

    /// <summary>Nothing for the first, then one minute, two, four, and an hour at most.</summary>
    public static TimeSpan WaitAfter(int refused) => refused < Free ? TimeSpan.Zero
        : refused - Free >= 6 ? LongestWait
        : TimeSpan.FromMinutes(1 << (refused - Free));
}
