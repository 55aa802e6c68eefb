using ReportPortal.Web.Features.Setup;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Mail;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>What the pages of people are made of, and the county's first page.</summary>
public static class UsersRegistration
{
    public static void AddUsers(this IServiceCollection services)
    {
        services.AddSingleton<SetupLink>();
        services.AddSingleton<PortalMail>();
        services.AddScoped<SlipMaker>();
        services.AddScoped<UserKeeper>();
        services.AddScoped<Entrances>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<UserList>();
        services.AddScoped<UserImport>();
        services.AddScoped<HandOver>();
        services.AddScoped<FirstSetup>();
    }
}
