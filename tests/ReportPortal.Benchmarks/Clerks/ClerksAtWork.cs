using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Benchmarks.Clerks;

/// <summary>
/// A hundred clerks who each save a cell every two seconds, and fifty in one filing, against the portal as a process of its own: how long a
/// save takes, and whether any that was acknowledged is missing.
/// </summary>
internal static class ClerksAtWork
{
    private const int Many = 100, Together = 50;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2), Length = TimeSpan.FromSeconds(60);

    /// <param name="work">An empty folder.</param>
    /// <param name="server">The connection string of a PostgreSQL server that keeps what it is given, without a database.</param>
    public static async Task<int> RunAsync(DirectoryInfo work, string server)
    {
        Console.WriteLine("| database | clerks | saves | p50, ms | p95, ms | longest, ms | refused | lost |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (kind, connection) in new[] { (DatabaseKind.Sqlite, ""), (DatabaseKind.PostgreSql, $"{server};Database=clerks") })
        {
            var data = work.CreateSubdirectory(kind.ToString());
            await using var portal = await RunningPortal.StartAsync(data, kind, connection);
            var source = new DatabaseSource(
                DatabaseProvider.Of(kind), connection.Length > 0 ? connection : $"Data Source={Path.Combine(data.FullName, "portal.db")}", await KeyAsync(data));
            var bodies = await Hiring.OpenYearAsync(source);
            await MeasureAsync(kind, $"{Many}, each two seconds", portal, source, await Hiring.HireAsync(source, "many", Enumerable.Range(0, Many).Select(number => bodies[number % (bodies.Count - 1)])));
            await MeasureAsync(kind, $"{Together} in one filing", portal, source, await Hiring.HireAsync(source, "one", Enumerable.Repeat(bodies[^1], Together)));
        }
        return 0;
    }

    private static async Task MeasureAsync(DatabaseKind kind, string name, RunningPortal portal, DatabaseSource source, IReadOnlyList<(string Name, string Body)> people)
    {
        var clerks = new List<Clerk>();
        foreach (var group in people.GroupBy(person => person.Body))
            foreach (var (person, index) in group.Select((person, index) => (person, index)))
                clerks.Add(await Clerk.SignInAsync(portal.Address, person.Name, person.Body, Cells(index)));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clerks.Select((clerk, index) => WorkAsync(clerk, TimeSpan.FromMilliseconds(Pace.TotalMilliseconds * index / clerks.Count), watch)));
        var times = clerks.SelectMany(clerk => clerk.Times).Order().ToList();
        var lost = 0;
        foreach (var clerk in clerks)
            lost += await LostAsync(source, clerk);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {kind} | {name} | {times.Count} | {times[times.Count / 2]:0} | {times[times.Count * 95 / 100]:0} | {times[^1]:0} | {clerks.Sum(clerk => clerk.Refused)} | {lost} |"));
    }

    private static async Task<HistoryKey> KeyAsync(DirectoryInfo data) =>
        HistoryKey.TryParse(await File.ReadAllTextAsync(Path.Combine(data.FullName, "history.key")), out var key) ? key! : throw new InvalidOperationException("The portal has made no key.");

    private static async Task WorkAsync(Clerk clerk, TimeSpan start, Stopwatch watch)
    {
        await Task.Delay(start);
        for (var round = 1; watch.Elapsed < Length; round++)
        {
            var due = start + (round * Pace);
            await clerk.SaveAsync(round);
            if (due - watch.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest);
        }
    }

    // Each clerk of a body has two cells that nobody else types into.
    private static string[] Cells(int index)
    {
        string[] columns = ["natural", "commercial", "research", "welfare", "legal", "other"];
        return [.. Enumerable.Range(index * 2, 2).Select(cell => $"requests/{Hiring.Rows[cell / columns.Length]}/{columns[cell % columns.Length]}")];
    }

    private static async Task<int> LostAsync(DatabaseSource source, Clerk clerk)
    {
        await using var db = source.Open();
        var filing = await db.Filings.AsNoTracking().Include(filing => filing.Cells).SingleAsync(filing => filing.Year == Hiring.Year && filing.DepartmentCode == clerk.Body);
        return clerk.Acknowledged.Count(cell => filing.Cells.SingleOrDefault(known => known.Cell == CellRef.Parse(cell.Key))?.Amount != cell.Value);
    }
}
