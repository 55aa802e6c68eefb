using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Brings the database to the shape this version works with and, in development, fills an empty one with the demonstration.</summary>
public sealed partial class PortalDatabase(
    PortalDbContext db, DemoSeeder demo, IHostEnvironment environment, IOptions<PortalSettings> settings, ILogger<PortalDatabase> log)
{
    /// <exception cref="DatabaseRefusedException">The database cannot be opened or written; says why.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        MakeFolder();
        await DatabaseRefusedException.GuardAsync(() => db.Database.MigrateAsync(cancel));
    }

    /// <summary>The demonstration, whole or not at all.</summary>
    /// <returns>False when there is something in the database already.</returns>
    public async Task<bool> SeedDemoAsync(CancellationToken cancel)
    {
        var seeded = false;
        await DatabaseRefusedException.GuardAsync(async () =>
        {
            if (!await demo.IsEmptyAsync(cancel))
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await demo.SeedAsync(cancel);
            await transaction.CommitAsync(cancel);
            Log.DemoSeeded(log);
            seeded = true;
        });
        return seeded;
    }

    /// <summary>What happens before the portal serves.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await MigrateAsync(cancel);
        if (MaySeed && environment.IsDevelopment())
            await SeedDemoAsync(cancel);
    }

    /// <summary>Made-up figures belong where the settings say that it is a demonstration, and never in production.</summary>
    public bool MaySeed => settings.Value.Demo.Enabled && !environment.IsProduction();

    public static string FolderIn(string contentRoot, PortalSettings settings) => Path.Combine(contentRoot, settings.DataFolder);

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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Filled the empty database with the demonstration")]
        public static partial void DemoSeeded(ILogger logger);
    }
}
