using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Brings the database to the shape this version works with.</summary>
public sealed class PortalDatabase(PortalDbContext db, IHostEnvironment environment, IOptions<PortalSettings> settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <exception cref="DatabaseRefusedException">The database cannot be opened or written; says why.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        MakeFolder();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await DatabaseRefusedException.GuardAsync(async () =>
            {
                if ((await db.Database.GetPendingMigrationsAsync(patience.Token)).Any())
                    await db.Database.MigrateAsync(patience.Token);
            });
        }
        catch (OperationCanceledException waited) when (!cancel.IsCancellationRequested)
        {
            // Entity Framework waits without end for a lock that a migration which was killed has left behind.
            throw new DatabaseRefusedException("DatabaseMigrationLocked", waited);
        }
    }

    public static string FolderIn(string contentRoot, PortalSettings settings) => Path.Combine(contentRoot, settings.DataFolder);

    /// <summary>A request waits ten seconds for another's write, and not the thirty of the default.</summary>
    public static string ConnectionIn(string contentRoot, PortalSettings settings) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(FolderIn(contentRoot, settings), "portal.db"), DefaultTimeout = 10 }.ToString();

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(FolderIn(environment.ContentRootPath, settings.Value));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException("DatabaseFolderNotWritable", failure);
        }
    }
}
