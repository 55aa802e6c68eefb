using System.Globalization;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Features.Notices;

/// <summary>Says each morning, before anybody works, what there is to say, and sends it by mail.</summary>
public sealed class DailyNotices(IServiceScopeFactory scopes, CountyClock clock) : IPortalJob
{
    private const int Hour = 6;

    public string Key => "daily-notices";

    public DateTime NextAfter(DateTime now) => clock.NextAfter(now, Hour);

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetRequiredService<Notifier>().TellDueAsync(cancel);
        var mailed = await scope.ServiceProvider.GetRequiredService<NoticeMail>().SendAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{told} notices, {mailed} mails");
    }
}
