using System.Globalization;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Writers;

if (args is not [var kind, var connection, var keyText, var count, var seed] || !HistoryKey.TryParse(keyText, out var key))
{
    Console.Error.WriteLine("ReportPortal.Writers KIND CONNECTION HISTORY-KEY WRITERS SEED");
    return 2;
}

var provider = DatabaseProvider.Of(Enum.Parse<DatabaseKind>(kind));
var source = new DatabaseSource(provider, provider.Complete(connection, ""), key!);
var writers = int.Parse(count, CultureInfo.InvariantCulture);
var chance = int.Parse(seed, CultureInfo.InvariantCulture);

// SQLite waits for a lock on the thread that asks.
ThreadPool.SetMinThreads(2 * writers, 2 * writers);
var saving = Enumerable.Range(1, writers).Select(number => Task.Run(new Writer(source, $"w-{chance}-{number}", new Random(chance + number)).WriteAsync)).ToList();

// Nobody must be left to write when the one who started this is gone; a writer never ends but by a failure.
await Task.WhenAny([.. saving, Task.Run(Console.In.ReadToEnd)]);
foreach (var failed in saving.Where(writer => writer.IsFaulted))
    Console.Error.WriteLine(failed.Exception);
return 1;
