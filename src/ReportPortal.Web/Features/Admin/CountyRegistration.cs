using ReportPortal.Web.Features.Admin.Calendar;
using ReportPortal.Web.Features.Admin.Departments;
using ReportPortal.Web.Features.Admin.Settings;
using ReportPortal.Web.Features.Admin.Years;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin;

/// <summary>What the county's frame is kept by: its bodies, its years, its calendar, its settings.</summary>
public static class CountyRegistration
{
    public static void AddCounty(this IServiceCollection services)
    {
        services.AddScoped<DepartmentKeeper>();
        services.AddScoped<DepartmentImport>();
        services.AddScoped<Reorganiser>();
        services.AddScoped<YearOpener>();
        services.AddScoped<YearKeeper>();
        services.AddScoped<AdditionKeeper>();
        services.AddScoped<GuidanceKeeper>();
        services.AddScoped<DeploymentNotice>();
        services.AddScoped<CalendarKeeper>();
        services.AddScoped<SettingsDesk>();
        services.AddHostedService<SettingsWatch>();
    }
}
