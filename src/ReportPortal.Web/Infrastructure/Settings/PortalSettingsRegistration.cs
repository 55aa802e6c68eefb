using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Reads the portal's sections of the settings and checks them at start.</summary>
public static class PortalSettingsRegistration
{
    public static void AddPortalSettings(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PortalSettings>, PortalSettingsRules>();
        services.AddSingleton<IValidateOptions<DatabaseSettings>, DatabaseSettingsRules>();
        services.AddSection<PortalSettings>(PortalSettings.Section);
        services.AddSection<DatabaseSettings>(DatabaseSettings.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PortalSettings>>().Value);
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
