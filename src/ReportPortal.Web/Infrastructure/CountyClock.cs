using Microsoft.Extensions.Options;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Days are the county's days, whatever zone the server keeps.</summary>
public sealed class CountyClock(IOptions<PortalSettings> settings)
{
    private readonly TimeZoneInfo zone = CountyTimeZone.Find(settings.Value.TimeZone) ?? throw new TimeZoneNotFoundException(settings.Value.TimeZone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeOf(utc));

    /// <summary>What the clocks of the county show.</summary>
    public DateTime TimeOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    /// <summary>The moment at which it is this hour of this day in the county, in UTC.</summary>
    public DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), zone);

    /// <summary>The next time after this moment at which it is this hour in the county; both in UTC.</summary>
    public DateTime NextAfter(DateTime utc, int hour)
    {
        var today = At(DayOf(utc), hour);
        return today > utc ? today : At(DayOf(utc).AddDays(1), hour);
    }
}
