using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>A relative path of the log files starts at the data folder, and not at whatever folder a service happens to be started in.</summary>
public static class LogFiles
{
    public const string PathSetting = "Serilog:WriteTo:File:Args:path";

    // Read from the configuration itself: the checked settings speak the portal's language, and that needs a log already.
    public static IConfiguration Place(IConfiguration configuration, string contentRoot)
    {
        if (configuration[PathSetting] is not { Length: > 0 } path)
            return configuration;
        return new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new(PathSetting, FileIn(configuration, contentRoot, path))]).Build();
    }

    /// <summary>The folder of the log files; null where none are written.</summary>
    public static string? FolderOf(IConfiguration configuration, string contentRoot) =>
        configuration[PathSetting] is { Length: > 0 } path ? Path.GetDirectoryName(Path.GetFullPath(FileIn(configuration, contentRoot, path))) : null;

    private static string FileIn(IConfiguration configuration, string contentRoot, string path)
    {
        var folder = configuration[$"{PortalSettings.Section}:{nameof(PortalSettings.DataFolder)}"] ?? "";
        return Path.Combine(contentRoot, folder, path);
    }
}
