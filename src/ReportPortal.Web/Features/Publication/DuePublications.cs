using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure.Jobs;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Publishes every report that was asked for and whose time has come, one transaction each; what cannot be published says why and waits for a person.</summary>
public sealed partial class DuePublications(IServiceScopeFactory scopes, TimeProvider time, IStringLocalizer<PortalText> text, ILogger<DuePublications> log) : IPortalJob
{
    /// <summary>The name of the job.</summary>
    public const string Name = "publications";

    private const int AtOnce = 3;           // while one is drafted and another saved, the files of the third are made

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    public string Key => Name;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateTime NextAfter(DateTime now) => now + Pace;

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var (published, failed) = (0, 0);
        while (await DueAsync(cancel) is { Count: > 0 } due)                // some may be asked for meanwhile
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, ending) =>
            {
                if (await PublishAsync(one.Year, one.Body, one.By, ending))
                    Interlocked.Increment(ref published);
                else
                    Interlocked.Increment(ref failed);
            });
        return text["DuePublicationsDone", published, failed];
    }

    private async Task<IReadOnlyList<(ReportYear Year, string Body, string By)>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var due = await db.Reports.AsNoTracking().Where(report => report.PublishAt != null && report.PublishAt <= Now && report.PublicationFault == null)
            .OrderBy(report => report.PublishAt).ThenBy(report => report.BodyCode).Select(report => new { report.Year, report.BodyCode, report.PublishBy }).ToListAsync(cancel);
        return [.. due.Select(report => (report.Year, report.BodyCode, report.PublishBy!))];
    }

    // Each with a context of its own: what one leaves behind is no burden to the next.
    private async Task<bool> PublishAsync(ReportYear year, string body, string by, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var desk = scope.ServiceProvider.GetRequiredService<PublicationDesk>();
            await (PublicationDesk.IsCounty(body) ? desk.PublishAsync(year, body, new(by, Now), cancel) : desk.PublishOwnAsync(year, body, new(by, Now), cancel));
            return true;
        }
        catch (Exception failure) when (failure is PublicationRefused or ReportRefused or CompilationRefused or Rendering.RenderingRefused)
        {
            var words = scope.ServiceProvider.GetRequiredService<ReportWords>().Explain(failure);
            Log.Failed(log, failure, year.Value, body);
            await NoteAsync(year, body, by, words.Count > 0 ? string.Join(' ', words) : failure.Message, cancel);
            return false;
        }
    }

    private async Task NoteAsync(ReportYear year, string body, string by, string why, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReportDesk>().ChangeAsync(year, body, new(by, Now), report =>
        {
            if (report.PublishAt is not null)
                report.PublicationFailed(why);
        }, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The report of {Year}/{Body} could not be published")]
        public static partial void Failed(ILogger logger, Exception failure, int year, string body);
    }
}
