namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Settings that come as files of their own, as Docker, Kubernetes and systemd hand over passwords; they go before all others.</summary>
public static class SecretFiles
{
    public static void AddSecrets(this ConfigurationManager configuration)
    {
        if (configuration[$"{PortalSettings.Section}:{nameof(PortalSettings.SecretsFolder)}"] is { } folder && AreThere(folder))
            configuration.AddKeyPerFile(folder);
    }

    public static bool AreThere(string folder) => Path.IsPathRooted(folder) && Directory.Exists(folder);
}
