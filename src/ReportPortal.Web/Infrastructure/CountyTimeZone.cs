namespace ReportPortal.Web.Infrastructure;

/// <summary>Time zones as the system knows them; and China's, which a small system may lack, and which has not changed since 1991.</summary>
public static class CountyTimeZone
{
    private const string China = "Asia/Shanghai";

    public static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known) ? known : Own(name);

    public static TimeZoneInfo? Own(string name) =>
        name == China ? TimeZoneInfo.CreateCustomTimeZone(China, TimeSpan.FromHours(8), China, China) : null;
}
