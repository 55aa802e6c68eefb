using CsCheck;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.Jobs;

public sealed class JobLeasesModelOnSqliteTests(SqliteTestDatabase database) : JobLeasesModelTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class JobLeasesModelOnPostgreSqlTests(PostgreSqlTestDatabase database) : JobLeasesModelTests(database), IClassFixture<PostgreSqlTestDatabase>;

public sealed class JobLeasesModelOnSqlServerTests(SqlServerTestDatabase database) : JobLeasesModelTests(database), IClassFixture<SqlServerTestDatabase>;

/// <summary>Whatever is done with leases old and new, in whatever order, the table says what a few lines without a database say.</summary>
public abstract class JobLeasesModelTests(TestDatabase database) : DatabaseTests(database)
{
    private const int Samples = 20;          // each asks the database some thirty times
    private static readonly DateTime Start = new(2023, 1, 10, 2, 30, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private static readonly Gen<Step[]> Steps = Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 3], Gen.Int[0, 240], (act, lease, wait) => new Step(act, lease, TimeSpan.FromSeconds(wait))).Array[1, 15];

    public enum Act
    {
        Take,
        Hold,
        GiveBack,
        Finish,
        Fail,
    }

    [Fact]
    public Task Leases_WhenUsedInAnyOrder_DoAsTheModel() => Steps.SampleAsync(async steps =>
    {
        var leases = new JobLeases(Database.Source);
        var key = $"job-{Guid.NewGuid():N}";
        var (model, known, now) = (new Model(Start), new List<JobLease>(), Start);
        await leases.PlanAsync(key, Start, CancellationToken.None);
        foreach (var step in steps)
        {
            now += step.Wait;
            if (step.Act == Act.Take)
            {
                var taken = await leases.TakeAsync(key, now, now + Hold, CancellationToken.None);
                if (model.Take(now, taken?.Id) != taken is not null || (taken is not null && taken.Failures != model.Failures))
                    return false;
                if (taken is not null)
                    known.Add(taken);
            }
            else if (known.Count > 0 && known[^(1 + (step.Lease % known.Count))] is var lease && await DoAsync(leases, step.Act, lease, now) != model.Do(step.Act, lease, now))
                return false;
            if (model != await ReadAsync(key))
                return false;
        }
        return true;
    }, iter: Samples);

    private static Task<bool> DoAsync(JobLeases leases, Act act, JobLease lease, DateTime now) => act switch
    {
        Act.Hold => leases.HoldAsync(lease, now + Hold, CancellationToken.None),
        Act.GiveBack => leases.GiveBackAsync(lease, CancellationToken.None),
        Act.Finish => leases.FinishAsync(lease, now, now + Hold, "done", CancellationToken.None),
        _ => leases.FailAsync(lease, now + Hold, "failed", CancellationToken.None),
    };

    private async Task<Model> ReadAsync(string key)
    {
        await using var db = Database.Open();
        var job = await db.Jobs.AsNoTracking().SingleAsync(known => known.Key == key);
        return new(job.DueAt) { Lease = job.Lease, Until = job.LeaseUntil, Failures = job.Failures, Said = job.Progress, DoneAt = job.DoneAt };
    }

    public sealed record Step(Act Act, int Lease, TimeSpan Wait);

    private sealed record Model(DateTime Due)
    {
        public DateTime Due { get; private set; } = Due;
        public Guid? Lease { get; set; }
        public DateTime? Until { get; set; }
        public int Failures { get; set; }
        public string? Said { get; set; }
        public DateTime? DoneAt { get; set; }

        public bool Take(DateTime now, Guid? lease)
        {
            if (now < Due || Until >= now)
                return false;
            (Lease, Until) = (lease, now + Hold);
            return true;
        }

        public bool Do(Act act, JobLease lease, DateTime now)
        {
            if (Lease != lease.Id)
                return false;
            if (act == Act.Hold)
                Until = now + Hold;
            else
                (Lease, Until) = (null, null);
            if (act == Act.Finish)
                (DoneAt, Due, Failures, Said) = (now, now + Hold, 0, "done");
            if (act == Act.Fail)
                (Due, Failures, Said) = (now + Hold, Failures + 1, "failed");
            return true;
        }
    }
}
