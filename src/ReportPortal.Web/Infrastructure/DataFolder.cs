using Microsoft.Extensions.Options;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Where everything lies that is not part of the program. A relative path starts at the folder of the program's settings.</summary>
public sealed class DataFolder(IOptions<PortalSettings> settings, IHostEnvironment environment)
{
    public string Root { get; } = Path.GetFullPath(Path.Combine(environment.ContentRootPath, settings.Value.DataFolder));

    public string Database => Path.Combine(Root, "portal.db");

    public string HistoryKey => Path.Combine(Root, "history.key");

    public string Forms => Path.Combine(Root, "forms");

    public string Fonts => Path.Combine(Root, settings.Value.FontFolder);

    public string Backups => Path.Combine(Root, settings.Value.Backups.Folder);

    /// <summary>The portal's own backups that are there.</summary>
    public IEnumerable<FileInfo> OwnBackups() => Directory.Exists(Backups) ? new DirectoryInfo(Backups).EnumerateFiles("*.zip") : [];

    /// <exception cref="DatabaseRefusedException">The folder cannot be made.</exception>
    public void Make()
    {
        try
        {
            Directory.CreateDirectory(Root);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException("DatabaseFolderNotWritable", failure);
        }
    }
}
