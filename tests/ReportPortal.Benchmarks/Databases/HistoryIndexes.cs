using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Benchmarks.Databases;

/// <summary>What the four indexes of the history cost a save: the same saves on a database and on its copy without them.</summary>
internal static class HistoryIndexes
{
    private const int Years = 3;

    private const string Drop = """
        DROP INDEX "IX_History_Subject_Sequence";
        DROP INDEX "IX_History_ActorId_Sequence";
        DROP INDEX "IX_History_Cell_Sequence";
        DROP INDEX "IX_History_At"
        """;

    public static async Task<int> RunAsync(DirectoryInfo work, string server)
    {
        var key = HistoryKey.New();
        Console.WriteLine("| database | records | with the indexes, ms | without, ms | ratio |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        await CompareAsync(name => DatabaseComparison.SourceOf(DatabaseKind.Sqlite, $"Data Source={Path.Combine(work.FullName, name + ".db")}", key));
        await CompareAsync(name => DatabaseComparison.SourceOf(DatabaseKind.PostgreSql, $"{server};Database={name}", key));
        return 0;
    }

    private static async Task CompareAsync(Func<string, DatabaseSource> source)
    {
        var (with, without) = (source("indexed"), source("unindexed"));
        foreach (var one in new[] { with, without })
            await TenYears.FillAsync(one, Years);
        await using (var db = without.Open())
            await db.Database.ExecuteSqlRawAsync(Drop);
        var medians = await DatabaseComparison.MediansAsync(number => TenYears.ChangeAsync(with, body: 0, number), number => TenYears.ChangeAsync(without, body: 0, number));
        await using var counted = with.Open();
        var records = await counted.History.CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {with.Provider.Kind} | {records} | {medians[0]:0.00} | {medians[1]:0.00} | {medians[0] / medians[1]:0.00} |"));
    }
}
