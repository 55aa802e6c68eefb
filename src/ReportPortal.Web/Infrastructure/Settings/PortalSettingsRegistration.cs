using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Reads the portal's sections of the settings and checks them at start.</summary>
public static class PortalSettingsRegistration
{
    public static void AddPortalSettings(this IServiceCollection services)
    {
        services.AddSingleton<PortalSettingsRules>();
        services.AddSingleton<IValidateOptions<PortalSettings>>(provider => provider.GetRequiredService<PortalSettingsRules>());
        services.AddSingleton<IValidateOptions<DatabaseSettings>, DatabaseSettingsRules>();
        services.AddSection<PortalSettings>(PortalSettings.Section);
        services.AddSection<DatabaseSettings>(DatabaseSettings.Section);
        services.AddSingleton<CurrentSettings>();
        services.AddTransient(provider => provider.GetRequiredService<CurrentSettings>().Value);     // anew each time it is asked for
    }

    private static void AddSection<T>(this IServiceCollection services, string section)
        where T : class => services.AddOptions<T>()
        .Configure<IConfiguration, IStringLocalizer<PortalText>>((settings, configuration, text) => Read(settings, configuration.GetSection(section), text))
        .ValidateOnStart();

    private static void Read<T>(T settings, IConfigurationSection section, IStringLocalizer<PortalText> text)
        where T : class
    {
        try
        {
            section.Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException unreadable)     // "maybe" where true or false belongs, or a name that is misspelt
        {
            throw new OptionsValidationException(section.Path, typeof(T), [text["SettingUnreadable", unreadable.Message]]);
        }
    }
}
