namespace ReportPortal.Data.Providers;

/// <summary>
/// The line in which those who write in one process wait for each other, in the order they came. It is for a database that has none: there, who
/// finds it locked sleeps and looks again, and may be overtaken as often as there are others.
/// </summary>
internal sealed class WritersLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for one's turn, which ends when it is disposed. Whoever waited in vain goes on without and meets the database's own lock.</summary>
    public async Task<IDisposable> WaitAsync(CancellationToken cancel) => new Turn(await turn.WaitAsync(Patience, cancel) ? turn : null);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
