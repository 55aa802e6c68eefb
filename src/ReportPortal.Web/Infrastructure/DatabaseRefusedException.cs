using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The database or its folder does not do what the portal needs; <see cref="TextKey"/> names the sentence that says how to mend it.</summary>
public sealed class DatabaseRefusedException(string textKey, Exception cause) : Exception(cause.Message, cause)
{
    public string TextKey { get; } = textKey;

    public static async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (KeyOf(failure) is not null)
        {
            throw new DatabaseRefusedException(KeyOf(failure)!, failure);
        }
    }

    private static string? KeyOf(Exception failure) => failure switch
    {
        SqliteException sqlite => KeyOf(sqlite.SqliteErrorCode),
        IOException => "DatabaseDiskFailed",
        DbUpdateException { InnerException: { } cause } => KeyOf(cause),
        _ => null,
    };

    // https://www.sqlite.org/rescode.html: 5 busy, 6 locked, 8 read-only, 10 input/output, 11 corrupt, 13 full, 14 cannot open, 26 not a database
    private static string KeyOf(int sqliteCode) => sqliteCode switch
    {
        5 or 6 => "DatabaseLocked",
        8 => "DatabaseReadOnly",
        10 or 13 => "DatabaseDiskFailed",
        11 or 26 => "DatabaseDamaged",
        14 => "DatabaseFolderNotWritable",
        _ => "DatabaseFailed",
    };
}
