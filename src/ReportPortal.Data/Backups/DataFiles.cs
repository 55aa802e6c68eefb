namespace ReportPortal.Data.Backups;

/// <summary>The files of the data folder that belong to the county: its key, forms, fonts and whatever it has attached.</summary>
public static class DataFiles
{
    // The database goes in by its tables; logs and backups would make each backup larger than the one before.
    private static readonly string[] Folders = ["logs", "backups"];

    // Beside the file of a database, SQLite keeps these.
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];

    /// <summary>Their paths in the folder, with slashes.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="database">The file of the database, wherever it lies and whatever it is called; null where a server keeps it.</param>
    public static IEnumerable<string> In(string dataFolder, FileInfo? database) => Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories)
        .Where(file => !IsOf(database, file)).Select(file => Path.GetRelativePath(dataFolder, file).Replace('\\', '/')).Where(Belongs).Order(StringComparer.Ordinal);

    /// <summary>Whether a file is the database, or part of it.</summary>
    public static bool IsOf(FileInfo? database, string file) => database is not null && Endings.Any(ending => database.FullName + ending == Path.GetFullPath(file));

    /// <summary>Whether a path is one that a backup may bring: within the folder, and none of the portal's own.</summary>
    public static bool Belongs(string path)
    {
        var parts = path.Split('/');
        return parts.All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':']) < 0)
            && !(parts.Length > 1 && (Folders.Contains(parts[0], StringComparer.OrdinalIgnoreCase) || parts[0].StartsWith("restore-", StringComparison.Ordinal)))
            && !parts[0].StartsWith("portal.db", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".part", StringComparison.Ordinal);
    }
}
