using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Features.Notices;

/// <summary>What tells people that it is their turn.</summary>
public static class NoticesRegistration
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<Notifier>();
        services.AddScoped<CurrentNotices>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<NoticeMail>();
        services.AddScoped<PressList>();
        services.AddSingleton<IPortalJob, DailyNotices>();
    }
}
