using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReportPortal.Data.History;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>A database of its own, whose jobs any number of runners do.</summary>
internal sealed class JobWorld : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-jobs-");

    private JobWorld(int haste)
    {
        Time = new() { Haste = haste };
        Source = new(DatabaseProvider.Of(DatabaseKind.Sqlite), $"Data Source={folder.FullName}/portal.db;Pooling=False", HistoryKey.New());
    }

    public AdvancedTime Time { get; }

    public RecordedLog<JobRunner> Log { get; } = new();

    public JobLeases Leases => new(Source);

    private DatabaseSource Source { get; }

    /// <param name="haste">How much faster its timers run: by itself half a minute takes 30 ms.</param>
    public static async Task<JobWorld> OpenAsync(int haste = 1000)
    {
        var world = new JobWorld(haste);
        await using var db = world.Source.Open();
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return world;
    }

    public JobRunner Runner(params IPortalJob[] jobs) => new(jobs, Leases, Time, Log);

    /// <summary>A runner that knows its jobs, a day later: all of them are due.</summary>
    public async Task<JobRunner> DueAsync(params IPortalJob[] jobs)
    {
        var runner = Runner(jobs);
        await runner.LookAsync(TestContext.Current.CancellationToken);
        Time.Ahead += TimeSpan.FromDays(1);
        return runner;
    }

    public async Task<Job> JobAsync(string key)
    {
        await using var db = Source.Open();
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Key == key);
    }

    /// <summary>Takes the table of jobs away.</summary>
    public Task TakeAwayAsync() => DoAsync("ALTER TABLE \"Jobs\" RENAME TO \"Away\"");

    /// <summary>Puts it back.</summary>
    public Task PutBackAsync() => DoAsync("ALTER TABLE \"Away\" RENAME TO \"Jobs\"");

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task DoAsync(string change)
    {
        await using var db = Source.Open();
        await db.Database.ExecuteSqlRawAsync(change);
    }
}

/// <summary>A job that does what a test says, and counts how often it was begun.</summary>
internal sealed class FakeJob(string key, Func<CancellationToken, Task<string>> run) : IPortalJob
{
    private int begun;

    public int Begun => begun;

    public string Key => key;

    /// <summary>The next hour.</summary>
    public DateTime NextAfter(DateTime now) => now.Date.AddHours(now.Hour + 1);

    public Task<string> RunAsync(CancellationToken cancel)
    {
        Interlocked.Increment(ref begun);
        return run(cancel);
    }
}

/// <summary>What was logged.</summary>
internal sealed class RecordedLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> lines = new();

    public int Count(string words) => lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));
}
