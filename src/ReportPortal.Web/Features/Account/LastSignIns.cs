using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account;

/// <summary>Who signed in with an account before, and who tried: only its owner can tell whether that was all theirs.</summary>
public sealed class LastSignIns(PortalDbContext db, CountyClock clock, IStringLocalizer<PortalText> text)
{
    private const int Shown = 10;

    /// <summary>The last ones, the newest first, in the county's time.</summary>
    public async Task<IReadOnlyList<ShownSignIn>> OfAsync(string accountId, CancellationToken cancel) =>
    [
        .. (await Of(accountId).Take(Shown).ToListAsync(cancel)).Select(tried => new ShownSignIn(clock.TimeOf(tried.At), tried.From, tried.Outcome)),
    ];

    /// <summary>What is said to a person who has just signed in: when it was last time, and how many tried in vain since.</summary>
    public async Task<string> TellAsync(PortalAccount account, CancellationToken cancel)
    {
        if (await Of(account.Id).Where(tried => tried.Outcome == SignInOutcome.SignedIn).Skip(1).FirstOrDefaultAsync(cancel) is not { } last)
            return text["SignedInFirst"];
        var refused = await Of(account.Id).CountAsync(tried => tried.At > last.At && tried.Outcome == SignInOutcome.Refused, cancel);
        var before = text["SignedInBefore", clock.TimeOf(last.At), last.From ?? text["AddressUnknown"].Value].Value;
        return refused == 0 ? before : before + text["SignedInAfterRefusals", refused].Value;
    }

    private IQueryable<SignIn> Of(string accountId) =>
        db.SignIns.AsNoTracking().Where(tried => tried.AccountId == accountId).OrderByDescending(tried => tried.At).ThenByDescending(tried => tried.Id);
}

/// <summary>One of them on the page.</summary>
public sealed record ShownSignIn(DateTime At, string? From, SignInOutcome Outcome)
{
    public string TextKey => Outcome switch
    {
        SignInOutcome.SignedIn => "OutcomeSignedIn",
        SignInOutcome.FirstFactor => "OutcomeFirstFactor",
        SignInOutcome.Locked => "OutcomeLocked",
        _ => "OutcomeRefused",
    };
}
