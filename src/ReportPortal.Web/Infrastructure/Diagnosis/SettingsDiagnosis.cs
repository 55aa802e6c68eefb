using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Settings that are allowed and perhaps not meant. Those that are not allowed have kept the command from starting.</summary>
public sealed class SettingsDiagnosis(IOptions<PortalSettings> settings, CurrentSettings current, ToldDatabase database, IHostEnvironment environment, IConfiguration configuration, IStringLocalizer<PortalText> text) : IDiagnosis
{
    public string Subject => "CheckSettings";

    public async Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var county = (await database.AskAsync(db => current.LookAsync(db, cancel), cancel) ?? settings.Value).County;
        List<Remark> remarks = [new(Gravity.Good, text["CheckSettingsRead", county.Government, county.Office, environment.EnvironmentName])];
        if (county.IsPlaceholder)
            remarks.Add(new(Gravity.Doubt, text["CheckCountyPlaceholder"]));
        if (environment.IsProduction() && settings.Value.Demo.Enabled)
            remarks.Add(new(Gravity.Doubt, text["CheckDemoEnabled"]));
        if (environment.IsProduction() && configuration["AllowedHosts"] is null or "" or "*")
            remarks.Add(new(Gravity.Doubt, text["CheckAllowedHosts"]));
        return remarks;
    }
}
