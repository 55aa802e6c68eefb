using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Tests.TestData;

/// <summary>A process in which many save at once, until it is killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private const int Writers = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly ConcurrentQueue<AcknowledgedSave> saves = new();
    private readonly SemaphoreSlim said = new(0);
    private readonly Task reading;
    private readonly Task<string> error;

    private WriterProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public static WriterProcess Start(DatabaseSource source, string connection, int seed) => new(Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "ReportPortal.Writers.dll"), source.Provider.Kind.ToString(), connection, source.Key.ToString(),
        Writers.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture),
    ])
    {
        RedirectStandardInput = true,        // which ends with these tests, and the writers with it
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Waits until so many more saves have been acknowledged.</summary>
    public async Task WaitForAsync(int more)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestDatabase.Cancel);
        patience.CancelAfter(Patience);
        for (var number = 0; number < more; number++)
        {
            await Task.WhenAny(said.WaitAsync(patience.Token), reading);
            if (reading.IsCompleted)
                throw new InvalidOperationException($"The writers ended by themselves: {await error}");
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Kills it at once, and tells what it had acknowledged until then.</summary>
    public async Task<IReadOnlyCollection<AcknowledgedSave>> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestDatabase.Cancel);
        await reading;
        return saves;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        said.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            saves.Enqueue(new(parts[0], parts[1], parts[2]));
            said.Release();
        }
    }
}

/// <summary>A save that has returned: its act, what was changed and the new value.</summary>
internal sealed record AcknowledgedSave(string Act, string Subject, string Value);
