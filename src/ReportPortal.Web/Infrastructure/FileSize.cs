using System.Globalization;

namespace ReportPortal.Web.Infrastructure;

/// <summary>A file's size as people say it: 186 KB, 1.4 MB.</summary>
public static class FileSize
{
    private const int Kilobyte = 1024;

    public static string Of(long bytes) => bytes < Kilobyte * Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + Kilobyte / 2) / Kilobyte)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(Kilobyte * Kilobyte):0.0} MB");
}
