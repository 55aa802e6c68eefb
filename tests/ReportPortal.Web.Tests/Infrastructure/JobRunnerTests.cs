using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>A job is done once when its time has come, whatever happens to it, to its runner or to the database.</summary>
public sealed class JobRunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look_WhenAJobIsDue_DoesItOnceAndSaysWhatCameOfIt()
    {
        await using var world = await JobWorld.OpenAsync();
        var job = new FakeJob("count", _ => Task.FromResult("3 files"));
        var runner = await world.DueAsync(job);
        job.Begun.ShouldBe(0, "it was not due yet");

        await runner.LookAsync(Cancel);
        await runner.LookAsync(Cancel);

        var done = await world.JobAsync("count");
        (job.Begun, done.Progress, done.Lease, done.DoneAt is null).ShouldBe((1, "3 files", null, false));
        done.DueAt.ShouldBeGreaterThan(world.Time.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Look_WhenManyRunnersLookAtOnce_DoesAJobOnceEachTime()
    {
        await using var world = await JobWorld.OpenAsync();
        var job = new FakeJob("count", _ => Task.FromResult(""));
        await world.DueAsync(job);

        for (var day = 1; day <= 3; day++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Runner(job).LookAsync(Cancel))));
            job.Begun.ShouldBe(day);
            world.Time.Ahead += TimeSpan.FromDays(1);
        }
    }

    [Fact]
    public async Task Look_WhenAnotherIsDoingTheJob_LeavesItToIt()
    {
        await using var world = await JobWorld.OpenAsync();
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var job = new FakeJob("slow", _ =>
        {
            begun.SetResult();
            return end.Task;
        });
        var first = (await world.DueAsync(job)).LookAsync(Cancel);
        await begun.Task.WaitAsync(Patience, Cancel);

        await world.Runner(job).LookAsync(Cancel);
        end.SetResult("done");
        await first;

        (job.Begun, (await world.JobAsync("slow")).Progress).ShouldBe((1, "done"));
    }

    [Fact]
    public async Task Hasten_WhenAJobWaitsForItsTime_DoesItWithoutWaitingForTheNextLook()
    {
        await using var world = await JobWorld.OpenAsync(haste: 1);
        var begun = new TaskCompletionSource();
        var runner = world.Runner(new FakeJob("asked", _ =>
        {
            begun.SetResult();
            return Task.FromResult("done");
        }));
        await runner.LookAsync(Cancel);
        await runner.StartAsync(Cancel);

        await runner.HastenAsync("asked", Cancel);

        await begun.Task.WaitAsync(TimeSpan.FromSeconds(25), Cancel);       // the next look would come after half a minute
        await runner.StopAsync(Cancel);
    }

    [Fact]
    public async Task Look_WhenAJobThrows_DoesTheOthersAndTriesItAgainLater()
    {
        await using var world = await JobWorld.OpenAsync();
        var works = false;
        var bad = new FakeJob("bad", _ => works ? Task.FromResult("mended") : throw new InvalidOperationException("the disk is full"));
        var good = new FakeJob("good", _ => Task.FromResult("done"));
        var runner = await world.DueAsync(bad, good);

        await runner.LookAsync(Cancel);
        await runner.LookAsync(Cancel);
        var failed = await world.JobAsync("bad");
        (bad.Begun, good.Begun, failed.Failures, failed.Progress, failed.Lease).ShouldBe((1, 1, 1, "the disk is full", null));

        (works, world.Time.Ahead) = (true, world.Time.Ahead + TimeSpan.FromMinutes(2));
        await runner.LookAsync(Cancel);
        var mended = await world.JobAsync("bad");
        (bad.Begun, mended.Failures, mended.Progress).ShouldBe((2, 0, "mended"));
    }

    [Fact]
    public async Task Look_WhenAJobFailsAgainAndAgain_WaitsLongerEachTimeAndAnHourAtMost()
    {
        await using var world = await JobWorld.OpenAsync();
        var runner = await world.DueAsync(new FakeJob("bad", _ => throw new InvalidOperationException("no")));
        var waits = new List<double>();

        for (var failures = 0; failures < 9; failures++)
        {
            await runner.LookAsync(Cancel);
            var wait = (await world.JobAsync("bad")).DueAt - world.Time.GetUtcNow().UtcDateTime;
            waits.Add(Math.Ceiling(wait.TotalMinutes));
            world.Time.Ahead += wait + TimeSpan.FromSeconds(1);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    [Fact]
    public async Task Stop_WhenAJobIsInTheMiddle_GivesItBackForAnotherToDoAtOnce()
    {
        await using var world = await JobWorld.OpenAsync();
        var (begun, stays) = (new TaskCompletionSource(), true);
        var job = new FakeJob("slow", async cancel =>
        {
            begun.TrySetResult();
            await Task.Delay(stays ? Timeout.Infinite : 0, cancel);
            return "done";
        });
        var runner = await world.DueAsync(job);
        await runner.StartAsync(Cancel);
        await begun.Task.WaitAsync(Patience, Cancel);

        await runner.StopAsync(Cancel);

        var given = await world.JobAsync("slow");
        (given.Lease, given.LeaseUntil, given.Failures).ShouldBe((null, null, 0));
        stays = false;
        await world.Runner(job).LookAsync(Cancel);
        (job.Begun, (await world.JobAsync("slow")).Progress).ShouldBe((2, "done"));
    }

    [Fact]
    public async Task Stop_WhenTheJobCallsItAFailure_GivesItBackUncounted()
    {
        await using var world = await JobWorld.OpenAsync();
        using var stop = new CancellationTokenSource();
        var runner = await world.DueAsync(new FakeJob("torn", async _ =>
        {
            await stop.CancelAsync();
            throw new IOException("the connection was torn");
        }));

        await Should.ThrowAsync<OperationCanceledException>(() => runner.LookAsync(stop.Token));

        var given = await world.JobAsync("torn");
        (given.Lease, given.Failures, given.Progress).ShouldBe((null, 0, null));
    }

    [Fact]
    public async Task Stop_WhenTheJobIsDoneAllTheSame_IsNotDoneAgain()
    {
        await using var world = await JobWorld.OpenAsync();
        using var stop = new CancellationTokenSource();
        var job = new FakeJob("last", async _ =>
        {
            await stop.CancelAsync();
            return "done";
        });
        var runner = await world.DueAsync(job);

        await runner.LookAsync(stop.Token);
        await world.Runner(job).LookAsync(Cancel);

        (job.Begun, (await world.JobAsync("last")).Progress).ShouldBe((1, "done"));
    }

    [Fact]
    public async Task Look_WhenARunnerDiedWithAJob_DoesItOnceItsLeaseIsOver()
    {
        await using var world = await JobWorld.OpenAsync();
        var job = new FakeJob("left", _ => Task.FromResult("done"));
        await world.DueAsync(job);
        var now = world.Time.GetUtcNow().UtcDateTime;
        (await world.Leases.TakeAsync("left", now, now.AddMinutes(5), Cancel)).ShouldNotBeNull();

        await world.Runner(job).LookAsync(Cancel);
        job.Begun.ShouldBe(0);
        world.Time.Ahead += TimeSpan.FromMinutes(6);
        await world.Runner(job).LookAsync(Cancel);

        (job.Begun, (await world.JobAsync("left")).Progress).ShouldBe((1, "done"));
    }

    [Fact]
    public async Task Run_WhenTheJobIsAnothersByNow_StopsAndLeavesItToIt()
    {
        await using var world = await JobWorld.OpenAsync();
        var begun = new TaskCompletionSource();
        var runner = await world.DueAsync(new FakeJob("slept", async cancel =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return "";
        }));
        var look = runner.LookAsync(Cancel);
        await begun.Task.WaitAsync(Patience, Cancel);

        var late = world.Time.GetUtcNow().UtcDateTime.AddHours(1);
        var other = await world.Leases.TakeAsync("slept", late, late.AddMinutes(5), Cancel);
        await look.WaitAsync(Patience, Cancel);

        var job = await world.JobAsync("slept");
        (job.Lease, job.Failures, job.Progress).ShouldBe((other!.Id, 0, null));
        world.Log.Count("another process's by now").ShouldBe(1);
    }

    [Fact]
    public async Task Run_WhenTheDatabaseIsAwayForAWhile_HoldsTheJobAgainAfterwards()
    {
        await using var world = await JobWorld.OpenAsync();
        var runner = await world.DueAsync(new FakeJob("long", async _ =>
        {
            await world.TakeAwayAsync();
            await UntilAsync(() => Task.FromResult(world.Log.Count("could not be held") > 0));
            await world.PutBackAsync();
            var before = (await world.JobAsync("long")).LeaseUntil;
            world.Time.Ahead += TimeSpan.FromMinutes(1);
            await UntilAsync(async () => (await world.JobAsync("long")).LeaseUntil >= before + TimeSpan.FromMinutes(1));
            return "done";
        }));

        await runner.LookAsync(Cancel).WaitAsync(Patience, Cancel);

        (await world.JobAsync("long")).Progress.ShouldBe("done");
    }

    [Fact]
    public async Task Start_WhenTheDatabaseGoesAwayAndComesBack_SaysEachOnceAndGoesOn()
    {
        await using var world = await JobWorld.OpenAsync();
        var looked = 0;
        var runner = await world.DueAsync(new FakeJob("count", _ => Task.FromResult($"{++looked}")));
        await world.TakeAwayAsync();
        await runner.StartAsync(Cancel);
        await UntilAsync(() => Task.FromResult(world.Log.Count("Jobs wait until") > 0));
        await Task.Delay(200, Cancel);                       // some more looks, none of which is to say anything

        await world.PutBackAsync();
        await UntilAsync(() => Task.FromResult(looked > 0 && world.Log.Count("answers jobs again") > 0));
        await runner.StopAsync(Cancel);

        (world.Log.Count("Jobs wait until"), world.Log.Count("answers jobs again"), looked).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Start_WhenARunnerStumbles_GoesOnAllTheSame()
    {
        await using var world = await JobWorld.OpenAsync();
        var stumbling = new Stumbling();
        var runner = world.Runner(stumbling);
        await runner.StartAsync(Cancel);

        await UntilAsync(() => Task.FromResult(stumbling.Asked > 2));
        runner.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await runner.StopAsync(Cancel);

        world.Log.Count("Looking after the jobs failed").ShouldBeGreaterThan(1);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(20, patience.Token);
    }

    private sealed class Stumbling : IPortalJob
    {
        private int asked;

        public int Asked => asked;

        public string Key => "stumbling";

        public DateTime NextAfter(DateTime now)
        {
            Interlocked.Increment(ref asked);
            throw new InvalidOperationException("no such day");
        }

        public Task<string> RunAsync(CancellationToken cancel) => Task.FromResult("");
    }
}
