using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Whether this account may write where the portal writes.</summary>
public sealed class FoldersDiagnosis(DataFolder data, IConfiguration configuration, IHostEnvironment environment, IStringLocalizer<PortalText> text) : IDiagnosis
{
    public string Subject => "CheckFolders";

    public Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        (string Folder, string Setting)[] folders =
        [
            (data.Root, "Portal:DataFolder"), (data.Backups, "Portal:Backups:Folder"),
            .. LogFiles.FolderOf(configuration, environment.ContentRootPath) is { } logs ? [(logs, LogFiles.PathSetting)] : Array.Empty<(string, string)>(),
        ];
        return Task.FromResult<IReadOnlyList<Remark>>([.. folders.Select(folder => WhyNotWritable(folder.Folder) is { } why
            ? new Remark(Gravity.Fault, text["CheckFolderNotWritable", folder.Folder, why, folder.Setting])
            : new Remark(Gravity.Good, text["CheckFolderWritable", folder.Folder]))]);
    }

    /// <summary>A folder that is not there yet is made when it is needed: whoever holds its place must be writable.</summary>
    private static string? WhyNotWritable(string folder)
    {
        var there = folder;
        while (!Directory.Exists(there) && !File.Exists(there) && Path.GetDirectoryName(there) is { } above)
            there = above;
        try
        {
            File.Create(Path.Combine(there, $".{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
