using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReportPortal.Data.History;

namespace ReportPortal.Data.Providers;

/// <summary>The portal's database: which kind, where, and the key of its history. Makes the contexts.</summary>
public sealed class DatabaseSource(DatabaseProvider provider, string connection, HistoryKey key, ILoggerFactory? log = null) : IDisposable
{
    private readonly DbContextOptions options = provider.Options(connection, log);
    private readonly WritersLine? line = provider.NeedsLine ? new() : null;

    /// <summary>What is special about its kind.</summary>
    public DatabaseProvider Provider { get; } = provider;

    /// <summary>The key of the history.</summary>
    public HistoryKey Key { get; } = key;

    /// <summary>A context, to be disposed by whoever asks.</summary>
    public PortalDbContext Open()
    {
        var db = Provider.Open(options, Key);
        db.Line = line;
        return db;
    }

    /// <inheritdoc />
    public void Dispose() => line?.Dispose();
}
