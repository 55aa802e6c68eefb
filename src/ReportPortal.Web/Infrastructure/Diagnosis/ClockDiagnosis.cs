using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>A clock that was put back would date acts before those they follow; one that is wrong makes deadlines wrong.</summary>
public sealed class ClockDiagnosis(ToldDatabase database, CountyClock clock, TimeProvider time, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text) : IDiagnosis
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Subject => "CheckClock";

    public async Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var shown = new Remark(Gravity.Good, text["CheckClockShows", clock.TimeOf(now), settings.Value.TimeZone]);
        return await LastActAsync(cancel) is { } last && last > now + Tolerance
            ? [shown with { Gravity = Gravity.Fault, Text = text["CheckClockBehind", clock.TimeOf(now), clock.TimeOf(last)] }]
            : [shown];
    }

    private Task<DateTime?> LastActAsync(CancellationToken cancel) => database.AskAsync(
        db => db.History.OrderByDescending(record => record.Sequence).Select(record => (DateTime?)record.At).FirstOrDefaultAsync(cancel), cancel);
}
