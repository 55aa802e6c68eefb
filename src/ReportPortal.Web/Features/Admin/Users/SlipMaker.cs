using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Makes one-time passwords and the slips of paper that carry them.</summary>
public sealed class SlipMaker(IPasswordHasher<PortalAccount> hasher, PortalSettings settings, CountyClock clock, TimeProvider time)
{
    /// <summary>So many passwords with their hashes. Hashing takes its time, so it is done before anybody has to wait for the history.</summary>
    public IReadOnlyList<OneTime> Make(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => OneTimePassword.New()).AsParallel().Select(password => new OneTime(password, hasher.HashPassword(null!, password), Until()))];

    public OneTime Make() => Make(1)[0];

    /// <summary>Until when what is handed out now may be used: to the end of a day of the county, in UTC.</summary>
    public DateTime Until() => clock.At(clock.DayOf(time.GetUtcNow().UtcDateTime).AddDays(settings.Accounts.OneTimeDays + 1), 0).AddMilliseconds(-1);

    /// <summary>Gives an account the password.</summary>
    public Slip Give(PortalAccount account, OneTime one)
    {
        account.GiveOneTimePassword(one.Hash, one.Until);
        return new(account.UserName!, account.DisplayName, one.Password, clock.DayOf(one.Until));
    }
}

/// <summary>A password that somebody else made.</summary>
public sealed record OneTime(string Password, string Hash, DateTime Until);

/// <summary>What is printed, cut out and handed over; it is shown once and kept nowhere.</summary>
public sealed record Slip(string UserName, string DisplayName, string Password, DateOnly Until)
{
    /// <summary>What the person does, as far as it helps to hand the slip to the right one.</summary>
    public string? Work { get; init; }
}

/// <summary>The page of slips.</summary>
/// <param name="Slips">In the order in which they are handed out.</param>
/// <param name="Address">The portal's.</param>
/// <param name="Back">Where one goes on.</param>
public sealed record SlipsPage(IReadOnlyList<Slip> Slips, string Address, string Back);
