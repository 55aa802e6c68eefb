using System.Threading.Channels;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure.Jobs;

/// <summary>Looks every half minute, and when somebody asks, whether a job is due, and does it if no other process has taken it.</summary>
public sealed partial class JobRunner(IEnumerable<IPortalJob> jobs, JobLeases leases, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool isAway;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Does what is due, one after the other.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        foreach (var job in jobs)
        {
            await leases.PlanAsync(job.Key, job.NextAfter(Now), stopping);
            if (await leases.TakeAsync(job.Key, Now, Now + Hold, stopping) is { } lease)
                await RunAsync(job, lease, stopping);
        }
    }

    /// <summary>Has a job done now and not when its time comes, unless somebody is doing it already.</summary>
    public async Task HastenAsync(string key, CancellationToken cancel)
    {
        await leases.HastenAsync(key, Now, cancel);
        calls.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => calls.Writer.TryWrite(true), null, Pace, Pace);
        await foreach (var _ in calls.Reader.ReadAllAsync(stoppingToken))
            await LookPatientlyAsync(stoppingToken);
    }

    // A database that is away is said once, and once more when it is back.
    private async Task LookPatientlyAsync(CancellationToken stopping)
    {
        try
        {
            await LookAsync(stopping);
            if (isAway)
                Log.Back(log);
            isAway = false;
        }
        catch (Exception failure) when (DatabaseProvider.FaultOf(failure) is not null)
        {
            if (!isAway)
                Log.Away(log, failure.GetBaseException().Message);
            isAway = true;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)      // an error of its own must not end the portal, which would stop with it
        {
            Log.Stumbled(log, failure);
        }
    }

    private async Task RunAsync(IPortalJob job, JobLease lease, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var holding = HoldAsync(lease, ending);
        try
        {
            var said = await job.RunAsync(ending.Token);
            await leases.FinishAsync(lease, Now, job.NextAfter(Now), said, CancellationToken.None);      // what is done is not done again because the portal stops
            Log.Done(log, job.Key, said);
        }
        catch (Exception) when (stopping.IsCancellationRequested)       // whatever it calls being stopped
        {
            await leases.GiveBackAsync(lease, CancellationToken.None);
            stopping.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Log.Lost(log, job.Key);
        }
        catch (Exception failure)       // whatever it was, the other jobs and the next night must not suffer
        {
            var wait = WaitAfter(lease.Failures);
            Log.Failed(log, failure, job.Key, wait);
            await leases.FailAsync(lease, Now + wait, failure.Message, stopping);
        }
        finally
        {
            await ending.CancelAsync();
            await holding;
        }
    }

    /// <summary>A minute, then twice as long each time, and an hour at most.</summary>
    private static TimeSpan WaitAfter(int failures) => failures >= 6 ? LongestWait : TimeSpan.FromMinutes(1 << failures);

    // Whoever finds that the job is another's by now, after a long sleep of the machine, stops doing it.
    private async Task HoldAsync(JobLease lease, CancellationTokenSource ending)
    {
        using var timer = new PeriodicTimer(Hold / 5, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ending.Token))
                if (!await HoldPatientlyAsync(lease, ending.Token))
                    await ending.CancelAsync();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // It is done.
        }
    }

    // There is time for some tries before the lease is over: a database that is away for a minute costs nobody the job.
    private async Task<bool> HoldPatientlyAsync(JobLease lease, CancellationToken cancel)
    {
        try
        {
            return await leases.HoldAsync(lease, Now + Hold, cancel);
        }
        catch (Exception failure) when (DatabaseProvider.FaultOf(failure) is not null)
        {
            Log.Unheld(log, lease.Key, failure.GetBaseException().Message);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Did {Job}: {Said}")]
        public static partial void Done(ILogger logger, string job, string said);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed and is tried again in {Wait}")]
        public static partial void Failed(ILogger logger, Exception failure, string job, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} is another process's by now and was left to it")]
        public static partial void Lost(ILogger logger, string job);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} could not be held longer, which is tried again: {Reason}")]
        public static partial void Unheld(ILogger logger, string job, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Looking after the jobs failed and is tried again")]
        public static partial void Stumbled(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs wait until the database answers: {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The database answers jobs again")]
        public static partial void Back(ILogger logger);
    }
}
