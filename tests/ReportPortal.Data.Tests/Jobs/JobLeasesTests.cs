using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.Jobs;

public sealed class JobLeasesOnSqliteTests(SqliteTestDatabase database) : JobLeasesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class JobLeasesOnPostgreSqlTests(PostgreSqlTestDatabase database) : JobLeasesTests(database), IClassFixture<PostgreSqlTestDatabase>;

public sealed class JobLeasesOnSqlServerTests(SqlServerTestDatabase database) : JobLeasesTests(database), IClassFixture<SqlServerTestDatabase>;

/// <summary>A job is one taker's at a time, whoever asks and however many.</summary>
public abstract class JobLeasesTests(TestDatabase database) : DatabaseTests(database)
{
    private static readonly DateTime Now = new(2023, 1, 10, 2, 30, 0, 123, DateTimeKind.Utc);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private readonly string key = $"job-{Guid.NewGuid():N}";

    private JobLeases Leases { get; } = new(database.Source);

    [Fact]
    public async Task Take_WhenManyAskAtOnce_IsOnes()
    {
        await Leases.PlanAsync(key, Now, Cancel);

        var taken = (await AtOnceAsync(20, () => TakeAsync(Now))).OfType<JobLease>().ToList();

        var lease = taken.ShouldHaveSingleItem();
        var job = await JobAsync();
        (lease.Key, lease.Failures, job.Lease, job.LeaseUntil).ShouldBe((key, 0, lease.Id, Now + Hold));
    }

    [Theory]
    [InlineData(1, false), InlineData(0, true), InlineData(-1, true)]
    public async Task Take_WhenItIsDueSoManyMillisecondsLater_IsOnesOnlyIfItIsDue(int later, bool taken)
    {
        await Leases.PlanAsync(key, Now.AddMilliseconds(later), Cancel);

        (await AtOnceAsync(5, () => TakeAsync(Now))).OfType<JobLease>().Count().ShouldBe(taken ? 1 : 0);
    }

    [Fact]
    public async Task Take_WhenNothingIsPlanned_IsNobodys() => (await TakeAsync(Now)).ShouldBeNull();

    [Fact]
    public async Task Take_WhenALeaseHasExpired_IsOneOthersAndTheFirstCanChangeNothing()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        var first = await TakeAsync(Now);
        (await TakeAsync(Now + Hold)).ShouldBeNull("it is the first's to the last moment");
        var later = Now + Hold + TimeSpan.FromMilliseconds(1);

        var second = (await AtOnceAsync(20, () => TakeAsync(later))).OfType<JobLease>().ShouldHaveSingleItem();
        var before = await DescribeAsync();

        (await Leases.HoldAsync(first!, later.AddDays(1), Cancel)).ShouldBeFalse();
        (await Leases.FinishAsync(first!, later, later.AddDays(1), "done", Cancel)).ShouldBeFalse();
        (await Leases.FailAsync(first!, later.AddDays(1), "failed", Cancel)).ShouldBeFalse();
        (await Leases.GiveBackAsync(first!, Cancel)).ShouldBeFalse();
        (await DescribeAsync()).ShouldBe(before);
        (await Leases.FinishAsync(second, later, later.AddDays(1), "done", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Hold_WhenItIsStillOnes_KeepsOthersAwayLonger()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        var lease = await TakeAsync(Now);

        (await Leases.HoldAsync(lease!, Now + (2 * Hold), Cancel)).ShouldBeTrue();

        (await TakeAsync(Now + (2 * Hold))).ShouldBeNull();
        (await TakeAsync(Now + (2 * Hold) + TimeSpan.FromMilliseconds(1))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Finish_WhenDone_IsDueNextTimeAndForgetsItsFailures()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        await Leases.FailAsync((await TakeAsync(Now))!, Now, "failed", Cancel);
        var (done, next) = (Now.AddMinutes(1), Now.AddDays(1));

        (await Leases.FinishAsync((await TakeAsync(Now))!, done, next, "3 files", Cancel)).ShouldBeTrue();

        var job = await JobAsync();
        (job.DoneAt, job.DueAt, job.Failures, job.Progress, job.Lease, job.LeaseUntil).ShouldBe((done, next, 0, "3 files", null, null));
        (await TakeAsync(next.AddMilliseconds(-1))).ShouldBeNull();
        (await TakeAsync(next)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Fail_WhenItFailsAgainAndAgain_CountsAndKeepsWhy()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        for (var failures = 0; failures < 3; failures++)
        {
            var lease = await TakeAsync(Now.AddMinutes(failures));
            lease!.Failures.ShouldBe(failures);
            (await Leases.FailAsync(lease, Now.AddMinutes(failures + 1), $"reason {failures}", Cancel)).ShouldBeTrue();
            (await TakeAsync(Now.AddMinutes(failures))).ShouldBeNull("it is due again later");
        }

        var job = await JobAsync();
        (job.Failures, job.Progress, job.DueAt, job.DoneAt, job.Lease).ShouldBe((3, "reason 2", Now.AddMinutes(3), null, null));
    }

    [Theory]
    [InlineData(1000, "𠮷", 1000)]
    [InlineData(999, "𠮷", 999)]          // half a character is no text, and PostgreSQL does not take it
    [InlineData(998, "𠮷", 1000)]
    [InlineData(0, "", 0)]
    public async Task Fail_WhenTheReasonIsLong_KeepsAsMuchAsThereIsRoomFor(int before, string then, int kept)
    {
        await Leases.PlanAsync(key, Now, Cancel);
        var why = new string('长', before) + then;

        (await Leases.FailAsync((await TakeAsync(Now))!, Now, why, Cancel)).ShouldBeTrue();

        (await JobAsync()).Progress.ShouldBe(why[..kept]);
    }

    [Fact]
    public async Task GiveBack_WhenUndone_IsTakenByAnotherAtOnce()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        await Leases.FailAsync((await TakeAsync(Now))!, Now, "failed", Cancel);
        var first = await TakeAsync(Now);

        (await Leases.GiveBackAsync(first!, Cancel)).ShouldBeTrue();

        (await TakeAsync(Now))!.Failures.ShouldBe(1, "to give back is not to fail");
        (await Leases.GiveBackAsync(first!, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Plan_WhenManyPlanAtOnce_LeavesOne()
    {
        await AtOnceAsync(20, async () =>
        {
            await Leases.PlanAsync(key, Now, Cancel);
            return true;
        });

        (await JobAsync()).DueAt.ShouldBe(Now);
    }

    [Fact]
    public async Task Plan_WhenItWaitsAlready_LeavesItAsItIs()
    {
        await Leases.PlanAsync(key, Now, Cancel);
        await TakeAsync(Now);
        var before = await DescribeAsync();

        await Leases.PlanAsync(key, Now.AddDays(1), Cancel);

        (await DescribeAsync()).ShouldBe(before);
    }

    private Task<JobLease?> TakeAsync(DateTime now) => Leases.TakeAsync(key, now, now + Hold, Cancel);

    private static Task<T[]> AtOnceAsync<T>(int many, Func<Task<T>> act) => Task.WhenAll(Enumerable.Range(0, many).Select(_ => Task.Run(act)));

    private async Task<Job> JobAsync()
    {
        await using var db = Database.Open();
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Key == key, Cancel);
    }

    private async Task<string> DescribeAsync()
    {
        var job = await JobAsync();
        return $"{job.DueAt:O} {job.LeaseUntil:O} {job.Lease} {job.Failures} {job.Progress} {job.DoneAt:O}";
    }
}
