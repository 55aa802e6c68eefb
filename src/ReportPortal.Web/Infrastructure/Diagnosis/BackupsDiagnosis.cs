using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Jobs;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Whether there is a backup of last night, and whether the portal's jobs got done.</summary>
public sealed class BackupsDiagnosis(
    DataFolder data, ToldDatabase database, CountyClock clock, TimeProvider time, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text) : IDiagnosis
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(48);

    public string Subject => "CheckBackups";

    public async Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var jobs = await JobsAsync(cancel) ?? [];
        return
        [
            Newest(jobs.Count > 0),
            .. jobs.Where(job => job.Failures > 0).Select(job => new Remark(Gravity.Fault, text["CheckJobFailed", job.Key, job.Failures, job.Progress ?? ""])),
        ];
    }

    private Remark Newest(bool hasServed)
    {
        if (settings.Value.Backups.Keep == 0)
            return new(Gravity.Doubt, text["CheckBackupsOff"]);
        if (data.OwnBackups().OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault() is not { } newest)
            return new(hasServed ? Gravity.Doubt : Gravity.Good, text["CheckBackupsNone", data.Backups]);
        var isOld = newest.LastWriteTimeUtc < time.GetUtcNow().UtcDateTime - Old;
        return new(isOld ? Gravity.Doubt : Gravity.Good, text[isOld ? "CheckBackupsOld" : "CheckBackupsNewest", newest.FullName, clock.TimeOf(newest.LastWriteTimeUtc)]);
    }

    private Task<List<Job>?> JobsAsync(CancellationToken cancel) =>
        database.AskAsync<List<Job>?>(async db => await db.Jobs.AsNoTracking().OrderBy(job => job.Key).ToListAsync(cancel), cancel);
}
