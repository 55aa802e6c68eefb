namespace ReportPortal.Data.Backups;

/// <summary>The files of the data folder that belong to the county: its key, forms, fonts and whatever it has attached.</summary>
public static class DataFiles
{
    // The database goes in by its tables; logs and backups would make each backup larger than the one before.
    private static readonly string[] Folders = ["logs", "backups"];

    /// <summary>Their paths in the folder, with slashes.</summary>
    public static IEnumerable<string> In(string dataFolder) => Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(dataFolder, file).Replace('\\', '/')).Where(Belongs).Order(StringComparer.Ordinal);

    /// <summary>Whether a path is one that a backup may bring: within the folder, and none of the portal's own.</summary>
    public static bool Belongs(string path)
    {
        var parts = path.Split('/');
        return parts.All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':']) < 0)
            && !(parts.Length > 1 && (Folders.Contains(parts[0], StringComparer.OrdinalIgnoreCase) || parts[0].StartsWith("restore-", StringComparison.Ordinal)))
            && !parts[0].StartsWith("portal.db", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".part", StringComparison.Ordinal);
    }
}
