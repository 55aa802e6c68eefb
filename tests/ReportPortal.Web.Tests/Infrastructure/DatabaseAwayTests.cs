using System.Collections.Concurrent;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>The server of the database is killed under a portal that many read, and comes back.</summary>
public sealed class DatabaseAwayTests
{
    private const int Readers = 20;
    private static readonly string[] Asked = ["/", "/reports", "/reports/2022", "/reports/2022.pdf", "/reports/2022/figures", "/en/reports/2022"];
    private const string Never = "/reports/2021";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WhenTheServerGoesAwayUnderManyReaders_ServesWhatItKnowsAndComesBackWithIt()
    {
        Assert.SkipWhen(PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing ?? "");
        await using var server = await PostgreSqlServer.StartAsync(durable: true);
        await using var portal = new ServerPortal($"{server.Connection};Database=portal");
        await portal.FillAsync();
        foreach (var page in Asked)
            (await StatusAsync(portal, page)).ShouldBe(200, page);

        var stop = new TaskCompletionSource();
        var read = new ConcurrentDictionary<(string Page, int Status), int>();
        var reading = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(portal, reader, read, stop.Task), Cancel)).ToList();
        await UntilAsync(read, Readers * 3);
        await server.KillAsync();
        await UntilAsync(read, Readers * 3);

        var refused = await portal.Open(Never);
        (refused.Status, refused.Answer.Headers.RetryAfter?.Delta is not null).ShouldBe((503, true));
        ((await StatusAsync(portal, "/health/ready")), await StatusAsync(portal, "/health/live")).ShouldBe((503, 200));
        portal.Logged("The database is away").ShouldBe(1);

        await server.AgainAsync();
        await UntilAsync(read, Readers * 3);
        portal.Time.Ahead += TimeSpan.FromSeconds(6);
        await PatientlyAsync(() => portal.Logged("The database answers readers again") > 0);
        (await StatusAsync(portal, Never)).ShouldBe(200);
        ((await StatusAsync(portal, "/health/ready")), await StatusAsync(portal, "/health/live")).ShouldBe((200, 200));
        stop.SetResult();
        await Task.WhenAll(reading);

        read.Keys.Where(answer => answer.Status != 200).ShouldBeEmpty();
        (portal.Logged("The database is away"), portal.Logged("The database answers readers again")).ShouldBe((1, 1));
    }

    private static async Task ReadAsync(PortalFactory portal, int reader, ConcurrentDictionary<(string, int), int> read, Task stop)
    {
        using var client = portal.Client();
        for (var number = reader; !stop.IsCompleted; number++)
        {
            var page = Asked[number % Asked.Length];
            using var answer = await client.GetAsync(page, Cancel);
            read.AddOrUpdate((page, (int)answer.StatusCode), 1, (_, count) => count + 1);
        }
    }

    /// <summary>Waits until so many more pages were read.</summary>
    private static Task UntilAsync(ConcurrentDictionary<(string, int), int> read, int more)
    {
        var before = read.Values.Sum();
        return PatientlyAsync(() => read.Values.Sum() >= before + more);
    }

    private static async Task PatientlyAsync(Func<bool> happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        while (!happened())
            await Task.Delay(20, patience.Token);
    }

    private static async Task<int> StatusAsync(PortalFactory portal, string page)
    {
        using var client = portal.Client();
        using var answer = await client.GetAsync(page, Cancel);
        return (int)answer.StatusCode;
    }

    private sealed class ServerPortal(string connection) : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Database:Provider", "PostgreSql"), new("Database:ConnectionString", connection)];

        /// <summary>Brings the demonstration over to the server, before the portal starts.</summary>
        public async Task FillAsync()
        {
            await DemoDatabase.PutAsync(Data);
            var backup = Path.Combine(Folder.FullName, "demo.zip");
            HistoryKey.TryParse(DemoDatabase.Key, out var key).ShouldBeTrue();
            await new BackupWriter(new(DatabaseProvider.Of(DatabaseKind.Sqlite), $"Data Source={Path.Combine(Data, DemoDatabase.File)};Pooling=False", key!))
                .WriteAsync(backup, Data, CountyWorld.Now, Cancel);
            using var reader = await BackupReader.OpenAsync(backup, Cancel);
            await new BackupRestorer(new(DatabaseProvider.Of(DatabaseKind.PostgreSql), $"{connection};Pooling=false", key!)).RestoreAsync(reader, Data, replace: false, Cancel);
        }

        /// <summary>How many lines of the log say this.</summary>
        public int Logged(string words)
        {
            var lines = 0;
            foreach (var file in Folder.GetFiles("portal-*.log"))
            {
                using var log = new StreamReader(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                while (log.ReadLine() is { } line)
                    if (line.Contains(words, StringComparison.Ordinal))
                        lines++;
            }
            return lines;
        }
    }
}
