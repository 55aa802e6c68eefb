using ReportPortal.Web.Features.Writing;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What the pages of those who fill in are made of.</summary>
public static class FillingRegistration
{
    public static void AddFilling(this IServiceCollection services)
    {
        services.AddScoped<CurrentFilings>();
        services.AddScoped<FilingDesk>();
        services.AddScoped<FillingPages>();
        services.AddScoped<ProseBases>();
        services.AddScoped<TextPages>();
        services.AddScoped<NarrativeWords>();
        services.AddScoped<TypedTexts>();
        services.AddScoped<Submission>();
        services.AddScoped<MyWork>();
        services.AddScoped<Conflicts>();
    }
}
