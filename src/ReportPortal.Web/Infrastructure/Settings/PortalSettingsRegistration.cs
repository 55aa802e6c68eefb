using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Reads the section Portal, checks it at start, and hands it to whoever asks for <see cref="PortalSettings"/>.</summary>
public static class PortalSettingsRegistration
{
    public static void AddPortalSettings(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PortalSettings>, PortalSettingsRules>();
        services.AddOptions<PortalSettings>().Configure<IConfiguration, IStringLocalizer<PortalText>>(Read).ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PortalSettings>>().Value);
    }

    private static void Read(PortalSettings settings, IConfiguration configuration, IStringLocalizer<PortalText> text)
    {
        try
        {
            configuration.GetSection(PortalSettings.Section).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException unreadable)     // "maybe" where true or false belongs, or a name that is misspelt
        {
            throw new OptionsValidationException(PortalSettings.Section, typeof(PortalSettings), [text["SettingUnreadable", unreadable.Message]]);
        }
    }
}
