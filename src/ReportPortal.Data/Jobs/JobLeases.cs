using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Jobs;

/// <summary>
/// Who does which job. Each step is one conditional UPDATE, which every database does for one of those who ask at once. Times are UTC by
/// the clock of the process that asks; the clocks of several must agree to within the time of a lease.
/// </summary>
public sealed class JobLeases(DatabaseSource source)
{
    /// <summary>Sees to it that the job waits for its time; one that waits already is left as it is.</summary>
    public async Task PlanAsync(string key, DateTime dueAt, CancellationToken cancel)
    {
        await using var db = source.Open();
        if (await IsPlannedAsync(db, key, cancel))
            return;
        db.Jobs.Add(new Job { Key = key, DueAt = dueAt });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            if (!await IsPlannedAsync(db, key, cancel))      // else another process was faster
                throw;
        }
    }

    /// <summary>Makes a job due now, whether it waits for its time or nobody has thought of it yet.</summary>
    public async Task HastenAsync(string key, DateTime now, CancellationToken cancel)
    {
        await PlanAsync(key, now, cancel);
        await using var db = source.Open();
        await db.Jobs.Where(job => job.Key == key && job.DueAt > now).ExecuteUpdateAsync(job => job.SetProperty(known => known.DueAt, now), cancel);
    }

    /// <summary>Takes a job that is due and nobody's; null where it is not due, or another's.</summary>
    public async Task<JobLease?> TakeAsync(string key, DateTime now, DateTime until, CancellationToken cancel)
    {
        var lease = Guid.NewGuid();
        await using var db = source.Open();
        var taken = await db.Jobs.Where(job => job.Key == key && job.DueAt <= now && (job.LeaseUntil == null || job.LeaseUntil < now))
            .ExecuteUpdateAsync(job => job.SetProperty(known => known.Lease, lease).SetProperty(known => known.LeaseUntil, until), cancel);
        if (taken == 0)
            return null;
        return new(key, lease, await db.Jobs.Where(job => job.Key == key).Select(job => job.Failures).SingleAsync(cancel));
    }

    /// <summary>Holds the job longer; false where it is another's by now.</summary>
    public Task<bool> HoldAsync(JobLease lease, DateTime until, CancellationToken cancel) =>
        UpdateAsync(lease, job => job.SetProperty(known => known.LeaseUntil, until), cancel);

    /// <summary>Gives the job back undone, for anyone to take at once; false where it is another's by now.</summary>
    public Task<bool> GiveBackAsync(JobLease lease, CancellationToken cancel) =>
        UpdateAsync(lease, job => job.SetProperty(known => known.LeaseUntil, (DateTime?)null).SetProperty(known => known.Lease, (Guid?)null), cancel);

    /// <summary>It is done; false where it is another's by now.</summary>
    public Task<bool> FinishAsync(JobLease lease, DateTime now, DateTime next, string said, CancellationToken cancel) => UpdateAsync(lease, job => job
        .SetProperty(known => known.DoneAt, now).SetProperty(known => known.DueAt, next).SetProperty(known => known.Failures, 0)
        .SetProperty(known => known.Progress, Cut(said))
        .SetProperty(known => known.LeaseUntil, (DateTime?)null).SetProperty(known => known.Lease, (Guid?)null), cancel);

    /// <summary>It failed and is due again later; false where it is another's by now.</summary>
    public Task<bool> FailAsync(JobLease lease, DateTime again, string why, CancellationToken cancel) => UpdateAsync(lease, job => job
        .SetProperty(known => known.DueAt, again).SetProperty(known => known.Failures, lease.Failures + 1).SetProperty(known => known.Progress, Cut(why))
        .SetProperty(known => known.LeaseUntil, (DateTime?)null).SetProperty(known => known.Lease, (Guid?)null), cancel);

    private async Task<bool> UpdateAsync(JobLease lease, Action<UpdateSettersBuilder<Job>> change, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await db.Jobs.Where(job => job.Key == lease.Key && job.Lease == lease.Id).ExecuteUpdateAsync(change, cancel) == 1;
    }

    private static Task<bool> IsPlannedAsync(PortalDbContext db, string key, CancellationToken cancel) => db.Jobs.AsNoTracking().AnyAsync(job => job.Key == key, cancel);

    // Half a character is no text: PostgreSQL's driver does not take it.
    private static string Cut(string text) => text.Length <= Job.MaxProgressLength
        ? text
        : text[..(char.IsHighSurrogate(text[Job.MaxProgressLength - 1]) ? Job.MaxProgressLength - 1 : Job.MaxProgressLength)];
}
