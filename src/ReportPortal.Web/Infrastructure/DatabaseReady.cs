using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReportPortal.Data;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Ready means that the database answers, with the history begun by the key at hand. The reason is logged, not shown.</summary>
public sealed class DatabaseReady(PortalDbContext db, DatabaseSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var head = await db.HistoryHeadAsync(cancellationToken);
            return head.KeyId.Length == 0 || head.KeyId == source.Key.Id ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("another key");
        }
        catch (Exception failure) when (FailureStatus.Of(failure) == StatusCodes.Status503ServiceUnavailable || DatabaseProvider.FaultOf(failure) is not null)
        {
            return HealthCheckResult.Unhealthy("the database does not answer", failure);
        }
    }
}
