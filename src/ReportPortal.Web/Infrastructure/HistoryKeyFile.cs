using ReportPortal.Data.History;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The file with the key of the history, made at the first start and readable by the portal's account alone.</summary>
public static class HistoryKeyFile
{
    /// <exception cref="DatabaseRefusedException">The file holds no key, or cannot be read or made.</exception>
    public static HistoryKey Read(DataFolder folder)
    {
        folder.Make();
        try
        {
            if (!File.Exists(folder.HistoryKey))
                Write(folder.HistoryKey, HistoryKey.New(), overwrite: false);
            return HistoryKey.TryParse(File.ReadAllText(folder.HistoryKey), out var key)
                ? key!
                : throw new DatabaseRefusedException("HistoryKeyUnreadable", new InvalidDataException(folder.HistoryKey));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException("HistoryKeyFileFailed", failure);
        }
    }

    /// <summary>
    /// Written beside its place and then moved there: a key that is cut in half would be worse than none. Where two make one at once, and
    /// may not overwrite, the first stays.
    /// </summary>
    public static void Write(string path, HistoryKey key, bool overwrite)
    {
        var partial = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(partial, options))
            file.Write(key.ToString());
        try
        {
            File.Move(partial, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(partial);
        }
    }
}
