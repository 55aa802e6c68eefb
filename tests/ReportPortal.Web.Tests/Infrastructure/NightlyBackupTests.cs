using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Jobs;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>Which backups are there in the morning.</summary>
public sealed class NightlyBackupTests
{
    public NightlyBackupTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");      // the language of its reasons

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WhenMoreThanAreKept_DeletesTheOldestOfItsOwnAndNothingElse()
    {
        await using var portal = await PortalKeeping.OpenAsync(3);
        string[] foreign =
        [
            "before-upgrade-20200101-000000.zip", "letter.txt", "nightly-20200101-000000.txt", "nightly-20200101-000000-copy.zip", "nightly-of-the-office.zip",
            "nightly.zip", "reportportal-20200101-000000.zip",
        ];
        foreach (var file in foreign)
            await File.WriteAllTextAsync(Path.Combine(portal.Backups.FullName, file), "somebody's", Cancel);
        await File.WriteAllTextAsync(Path.Combine(portal.Backups.FullName, "nightly-20200101-000000.zip.part"), "half a backup", Cancel);

        var made = new List<string>();
        for (var night = 0; night < 5; night++)
        {
            made.Add((await portal.RunAsync()).Split(',')[0]);
            portal.Time.Ahead += TimeSpan.FromDays(1);
        }

        portal.Files.ShouldBe([.. foreign, .. made[2..].Select(Path.GetFileName)], ignoreOrder: true);
        foreach (var kept in made[2..])
            using (var backup = await BackupReader.OpenAsync(kept, Cancel))
                backup.Manifest.Proof.Break.ShouldBeNull();
    }

    [Fact]
    public async Task Run_WhenNoneAreKept_MakesNone()
    {
        await using var portal = await PortalKeeping.OpenAsync(0);

        (await portal.RunAsync()).ShouldBe("-");

        portal.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WhenTheChainIsBroken_FailsInWordsAndKeepsThisBackupAndThoseOfBefore()
    {
        await using var portal = await PortalKeeping.OpenAsync(2);
        for (var night = 0; night < 2; night++)
        {
            await portal.RunAsync();
            portal.Time.Ahead += TimeSpan.FromDays(1);
        }
        var good = portal.Files.ToList();
        await portal.ForgeAsync();

        for (var attempt = 0; attempt < 4; attempt++)        // each hour, until somebody looks
        {
            (await Should.ThrowAsync<HistoryBrokenException>(portal.RunAsync)).Message.ShouldContain("第 2 条");
            portal.Time.Ahead += TimeSpan.FromHours(1);
        }

        good.ShouldBeSubsetOf(portal.Files);
        var broken = portal.Files.Except(good).ToList();
        broken.Count.ShouldBe(2);
        broken.ShouldAllBe(file => file.StartsWith("broken-", StringComparison.Ordinal));
        using var backup = await BackupReader.OpenAsync(Path.Combine(portal.Backups.FullName, broken[0]), Cancel);
        backup.Manifest.Proof.Break.ShouldNotBeNull().ShouldBe(new(BreakKind.RecordAltered, 2, backup.Manifest.Proof.Break!.Subject));
    }

    [Fact]
    public async Task Look_WhenTheChainIsBroken_LeavesTheWordsWithTheJob()
    {
        await using var portal = await PortalKeeping.OpenAsync(2);
        var runner = portal.Services.GetRequiredService<JobRunner>();
        await runner.LookAsync(Cancel);
        await portal.ForgeAsync();
        portal.Time.Ahead += TimeSpan.FromDays(2);

        await runner.LookAsync(Cancel);

        foreach (var key in new[] { "nightly-backup", "nightly-proof" })
        {
            var job = await portal.JobAsync(key);
            (job.Failures, job.DoneAt, job.Lease).ShouldBe((1, null, null), key);
            job.Progress.ShouldNotBeNull().ShouldContain("第 2 条");
        }
    }

    private sealed class PortalKeeping(int nights) : PortalFactory
    {
        public DirectoryInfo Backups => Directory.CreateDirectory(Path.Combine(Data, "backups"));

        public IEnumerable<string> Files => Backups.GetFiles().Select(file => file.Name);

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Backups:Keep", nights.ToString(CultureInfo.InvariantCulture))];

        public static async Task<PortalKeeping> OpenAsync(int nights)
        {
            var portal = new PortalKeeping(nights);
            await DemoDatabase.PutAsync(portal.Data);
            return portal;
        }

        public Task<string> RunAsync() => Services.GetServices<IPortalJob>().OfType<NightlyBackup>().Single().RunAsync(Cancel);

        /// <summary>Changes a record of the history beside the portal.</summary>
        public async Task ForgeAsync()
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlRawAsync("UPDATE History SET ActorId = 'somebody-else' WHERE Sequence = 2", Cancel);
        }

        public async Task<Job> JobAsync(string key)
        {
            await using var scope = Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Jobs.AsNoTracking().SingleAsync(job => job.Key == key, Cancel);
        }
    }
}
