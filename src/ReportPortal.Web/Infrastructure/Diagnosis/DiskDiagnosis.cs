using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Whether there is room for what the portal writes: the data once more as a backup, and some years of growth.</summary>
public sealed class DiskDiagnosis(DataFolder data, IStringLocalizer<PortalText> text) : IDiagnosis
{
    private const long Least = 100L << 20, Ample = 1L << 30;

    public string Subject => "CheckDisk";

    public Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var size = File.Exists(data.Database) ? new FileInfo(data.Database).Length : 0;
        return Task.FromResult<IReadOnlyList<Remark>>(
            [Look(data.Root, size), .. data.Backups.StartsWith(data.Root, StringComparison.Ordinal) ? Array.Empty<Remark>() : [Look(data.Backups, size)]]);
    }

    private Remark Look(string folder, long size)
    {
        if (FreeAt(folder) is not { } free)
            return new(Gravity.Doubt, text["CheckDiskUnknown", folder]);
        var (gravity, key) = free < size + Least ? (Gravity.Fault, "CheckDiskFull") : free < 3 * size + Ample ? (Gravity.Doubt, "CheckDiskShort") : (Gravity.Good, "CheckDiskFree");
        return new(gravity, text[key, folder, FileSize.Of(free), FileSize.Of(3 * size + Ample)]);
    }

    private static long? FreeAt(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)      // a network share of Windows has no letter
        {
            return null;
        }
    }
}
