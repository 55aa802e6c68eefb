using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>Goes through the history when somebody asks, one at a time and not longer than a page may take.</summary>
public sealed class HistoryProver(DatabaseSource source) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>What was found; null where it took too long, or another is at it.</summary>
    public async Task<HistoryProof?> ProveAsync(CancellationToken cancel)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, cancel))
            return null;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Patience);
        try
        {
            await using var db = source.Open();
            await using var moment = await source.Provider.BeginReadingAsync(db, limited.Token);
            return await new HistoryVerifier(db, source.Key).VerifyAsync(limited.Token);
        }
        catch (Exception) when (limited.IsCancellationRequested && !cancel.IsCancellationRequested)      // whatever the driver calls being stopped
        {
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
