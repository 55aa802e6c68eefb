using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>What the pages of the history are made of.</summary>
public static class HistoryRegistration
{
    public static void AddHistoryPages(this IServiceCollection services)
    {
        services.AddScoped<HistoryWords>();
        services.AddScoped<HistorySearch>();
        services.AddScoped<HistoryPages>();
        services.AddScoped<SignInPages>();
        services.AddScoped<AccountBlanking>();
        services.AddSingleton<HistoryProver>();
    }
}
