using System.Globalization;

namespace ReportPortal.Web.Infrastructure;

/// <summary>A file's size as people say it: 186 KB, 1.4 MB, 20.5 GB.</summary>
public static class FileSize
{
    private const long Kilobyte = 1L << 10, Megabyte = 1L << 20, Gigabyte = 1L << 30;

    public static string Of(long bytes) => bytes switch
    {
        < Megabyte => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + Kilobyte / 2) / Kilobyte)} KB"),
        < Gigabyte => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Megabyte:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Gigabyte:0.0} GB"),
    };
}
