using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReportPortal.Data.Providers;

namespace ReportPortal.Benchmarks.Databases;

/// <summary>The peers: SQLite's VACUUM INTO and a copy back, pg_dump and pg_restore. They know nothing of the key, the files and the chain, and prove nothing.</summary>
internal static class OwnBackup
{
    public static async Task WriteAsync(DatabaseSource source, string server, string file)
    {
        await using var db = source.Open();
        if (source.Provider.Kind == DatabaseKind.Sqlite)
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}");
        else
            await RunAsync("pg_dump", server, "-Fc", "-f", file, "years");
    }

    public static async Task RestoreAsync(DatabaseKind kind, string server, string file, DirectoryInfo work)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            File.Copy(file, Path.Combine(work.FullName, "own.db"));
            await using var copied = new SqliteConnection($"Data Source={Path.Combine(work.FullName, "own.db")}");
            await copied.OpenAsync();
            return;
        }
        await RunAsync("createdb", server, "own");
        await RunAsync("pg_restore", server, "-d", "own", file);
    }

    private static async Task RunAsync(string program, string server, params string[] arguments)
    {
        var told = new NpgsqlConnectionStringBuilder(server);
        using var process = Process.Start(new ProcessStartInfo(program, ["-h", told.Host!, "-p", $"{told.Port}", "-U", told.Username!, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(program);
    }
}
