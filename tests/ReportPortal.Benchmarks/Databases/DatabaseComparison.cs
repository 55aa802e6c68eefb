using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Benchmarks.Databases;

/// <summary>What the history costs a save, and what a backup costs beside the database's own, on SQLite and PostgreSQL in one run.</summary>
internal static class DatabaseComparison
{
    private const int Saves = 300, Writers = 20, Rounds = 3;

    /// <param name="work">An empty folder.</param>
    /// <param name="server">The connection string of a PostgreSQL server that keeps what it is given, without a database.</param>
    public static async Task<int> RunAsync(DirectoryInfo work, string server)
    {
        var key = HistoryKey.New();
        List<(DatabaseKind Kind, Func<string, DatabaseSource> Source)> kinds =
        [
            (DatabaseKind.Sqlite, name => SourceOf(DatabaseKind.Sqlite, $"Data Source={Path.Combine(work.FullName, name + ".db")}", key)),
            (DatabaseKind.PostgreSql, name => SourceOf(DatabaseKind.PostgreSql, $"{server};Database={name}", key)),
        ];
        Console.WriteLine("| database | bare commit, ms | without history, ms | with, ms | ratio | 20 writers without, a second | with, a second | ratio |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (kind, source) in kinds)
            await SaveAsync(kind, source("saves"));

        Console.WriteLine();
        Console.WriteLine("| database | rows | fill, s | backup, s | own copy, s | ratio | MB | own, MB | restore, s | own, s | ratio | verify, s |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (kind, source) in kinds)
            await MoveAsync(kind, source, work, server);
        return 0;
    }

    private static async Task SaveAsync(DatabaseKind kind, DatabaseSource source)
    {
        await TenYears.MigrateAsync(source);
        await TenYears.FoundAsync(source);
        var unrecorded = Unrecorded(source);
        var medians = await MediansAsync(
            number => CommitAsync(source, number), number => TenYears.ChangeUnrecordedAsync(unrecorded, body: 40, number), number => TenYears.ChangeAsync(source, body: 0, number));
        var (bare, plain, save) = (medians[0], medians[1], medians[2]);
        var (manyPlain, many) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            manyPlain += await TogetherAsync((writer, number) => TenYears.ChangeUnrecordedAsync(unrecorded, writer + 21, number + (round * Saves))) / Rounds;
            many += await TogetherAsync((writer, number) => TenYears.ChangeAsync(source, writer + 1, number + (round * Saves))) / Rounds;
        }
        Print($"| {kind} | {bare:0.00} | {plain:0.00} | {save:0.00} | {save / plain:0.0} | {manyPlain:0} | {many:0} | {many / manyPlain:0.00} |");
    }

    /// <summary>The model of the portal in a context that knows nothing of the history.</summary>
    private static DbContextOptions Unrecorded(DatabaseSource source)
    {
        using var db = source.Open();
        var options = new DbContextOptionsBuilder().UseModel(db.Model);
        var connection = db.Database.GetConnectionString();
        return (source.Provider.Kind == DatabaseKind.Sqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection)).Options;
    }

    /// <summary>How many saves a second all writers do together, each its own filing.</summary>
    private static async Task<double> TogetherAsync(Func<int, int, Task> save)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 1; number <= Saves / Writers / Rounds; number++)
                await save(writer, number);
        })));
        return Saves / Rounds / watch.Elapsed.TotalSeconds;
    }

    private static async Task MoveAsync(DatabaseKind kind, Func<string, DatabaseSource> sourceOf, DirectoryInfo work, string server)
    {
        var source = sourceOf("years");
        var data = work.CreateSubdirectory($"data-{kind}").FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "history.key"), source.Key.ToString());
        var fill = await SecondsAsync(() => TenYears.FillAsync(source));
        var (zip, own) = (Path.Combine(work.FullName, $"{kind}.zip"), Path.Combine(work.FullName, $"{kind}.own"));
        BackupManifest? manifest = null;
        var backup = await SecondsAsync(async () => manifest = await new BackupWriter(source).WriteAsync(zip, data, DateTime.UtcNow, CancellationToken.None));
        var copy = await SecondsAsync(() => OwnBackup.WriteAsync(source, server, own));

        var target = sourceOf("restored");
        await TenYears.MigrateAsync(target);
        var restore = await SecondsAsync(async () =>
        {
            using var reader = await BackupReader.OpenAsync(zip, CancellationToken.None);
            await new BackupRestorer(target).RestoreAsync(reader, work.CreateSubdirectory($"back-{kind}").FullName, replace: false, CancellationToken.None);
        });
        var back = await SecondsAsync(() => OwnBackup.RestoreAsync(kind, server, own, work));
        await using var db = source.Open();
        var verify = await SecondsAsync(() => new HistoryVerifier(db, source.Key).VerifyAsync(CancellationToken.None));
        Print($"| {kind} | {manifest!.Tables.Sum(table => table.Rows)} | {fill:0.0} | {backup:0.0} | {copy:0.00} | {backup / copy:0.0} | {Megabytes(zip):0.0} | {Megabytes(own):0.0} | {restore:0.0} | {back:0.00} | {restore / back:0.0} | {verify:0.0} |");
    }

    /// <summary>The limit: one row in one transaction, as the driver does it.</summary>
    private static async Task CommitAsync(DatabaseSource source, int number)
    {
        await using var db = source.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"INSERT INTO \"Jobs\" (\"Key\", \"DueAt\", \"Failures\") VALUES ('bare-{number}', '2026-01-01 00:00:00Z', 0)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>In turns, so that what else the machine does weighs on all alike.</summary>
    internal static async Task<double[]> MediansAsync(params Func<int, Task>[] works)
    {
        var times = works.Select(_ => new List<double>()).ToArray();
        for (var number = 1; number <= Saves; number++)
            for (var work = 0; work < works.Length; work++)
            {
                var watch = Stopwatch.StartNew();
                await works[work](number);
                if (number > Saves / 3)             // the first third warms up
                    times[work].Add(watch.Elapsed.TotalMilliseconds);
            }
        return [.. times.Select(of => of.Order().ElementAt(of.Count / 2))];
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Megabytes(string file) => new FileInfo(file).Length / (1024.0 * 1024);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    internal static DatabaseSource SourceOf(DatabaseKind kind, string connection, HistoryKey key) =>
        new(DatabaseProvider.Of(kind), DatabaseProvider.Of(kind).Complete(connection, ""), key);
}
