using System.Globalization;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Jobs;

/// <summary>Deletes what is known of attempts to sign in once it is older than the county keeps it.</summary>
public sealed class NightlySignInSweep(DatabaseSource source, CountyClock clock, IOptions<PortalSettings> settings, TimeProvider time) : IPortalJob
{
    private const int Hour = 5;

    public string Key => "nightly-sign-ins";

    public DateTime NextAfter(DateTime now) => clock.NextAfter(now, Hour);

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await using var db = source.Open();
        var before = time.GetUtcNow().UtcDateTime.AddDays(-settings.Value.Accounts.SignInDays);
        var deleted = await db.ForgetSignInsAsync(before, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{deleted} sign-ins deleted");
    }
}
