using ReportPortal.Data;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Looks every minute whether another process has saved settings.</summary>
public sealed partial class SettingsWatch(IServiceScopeFactory scopes, CurrentSettings settings, TimeProvider time, ILogger<SettingsWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await settings.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)      // the database is away: what was known holds on
        {
            Log.NotRead(log, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "The settings could not be looked up")]
        public static partial void NotRead(ILogger logger, Exception failure);
    }
}
