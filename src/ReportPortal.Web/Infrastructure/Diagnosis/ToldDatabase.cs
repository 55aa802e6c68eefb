using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>
/// The database that the settings tell of, opened without making anything: run by root before the first start, a look must not leave a
/// key behind that the portal's own account cannot read.
/// </summary>
public sealed class ToldDatabase(IOptions<DatabaseSettings> settings, IOptions<PortalSettings> portal, IHostEnvironment environment, DataFolder data, ILoggerFactory log)
{
    public DatabaseSource Source => PortalDatabase.SourceFrom(settings.Value, data, File.Exists(data.HistoryKey) ? HistoryKeyFile.Read(data) : HistoryKey.New(), log);

    /// <summary>An answer of the database, or none where it cannot answer: why is said by <see cref="DatabaseDiagnosis"/>.</summary>
    public async Task<T?> AskAsync<T>(Func<PortalDbContext, Task<T>> question, CancellationToken cancel)
    {
        try
        {
            await using var db = Source.Open();
            return await db.Database.CanConnectAsync(cancel) ? await question(db) : default;
        }
        catch (Exception failure) when (DatabaseProvider.FaultOf(failure) is not null || failure is DatabaseRefusedException)
        {
            return default;
        }
    }

    public bool AllowsDemonstration => portal.Value.Demo.Enabled && !environment.IsProduction();
}
