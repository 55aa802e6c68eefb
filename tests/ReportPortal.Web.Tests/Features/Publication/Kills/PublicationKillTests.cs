using System.Diagnostics;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Tests.Features.Publication.Kills;

/// <summary>A publication is whole or has not happened, whenever its process is killed and however many processes are told to do it.</summary>
public sealed class PublicationKillTests(ITestOutputHelper output)
{
    private const int Lanes = 2;
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), out var samples) && samples >= 1000 ? 100 : 10;

    private readonly int seed = Random.Shared.Next(1_000_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhenAReportIsBeingPublished_LeavesNoEditionOrAWholeOneAndTheNextTryPublishesIt()
    {
        await using var county = await SignedCounty.MakeAsync();

        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => KillAllAsync(county, lane))));

        var rounds = lanes.SelectMany(lane => lane).ToList();
        output.WriteLine($"seed {seed}: {rounds.Count} kills, {rounds.Count(round => !round.IsThere)} before there was an edition, "
            + $"{rounds.Count(round => round is { IsThere: true, IsTold: false })} after it and before anybody was told, {rounds.Count(round => round.IsTold)} after that");
        if (Kills >= 100)
            rounds.Select(round => round.IsThere).Distinct().Count().ShouldBe(2, "the kills must hit both sides of the commit");
    }

    [Fact]
    public async Task Publish_WhenTwoPortalsAreToldTheSame_MakesOneEditionOfEachReport()
    {
        await using var county = await SignedCounty.MakeAsync();
        using var data = new CopiedCounties(county);
        var kind = DatabaseServers.Missing(DatabaseKind.PostgreSql) is null ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite;
        var (folder, connection) = (data.Next(), kind == DatabaseKind.Sqlite ? "" : DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!);
        var source = SourceOf(kind, kind == DatabaseKind.Sqlite ? ConnectionIn(folder) : connection);
        if (kind == DatabaseKind.PostgreSql)
            await county.MoveToAsync(source);
        await using var one = await ServedPortal.StartAsync(county, folder, kind, connection);
        await using var other = await ServedPortal.StartAsync(county, folder, kind, connection);
        var half = county.Bodies.Count / 2;

        foreach (var body in county.Bodies.Take(half))
            (await Task.WhenAll(one.PressAsync(body), other.PressAsync(body))).ShouldBe([true, true], body);
        (await one.AskForAsync(county.Bodies.Skip(half))).ShouldBeTrue();
        foreach (var body in county.Bodies.Skip(half).Reverse())         // which the job of the first is doing meanwhile from the other end
            (await other.PressAsync(body)).ShouldBeTrue(body);

        (await PublishedState.ReadAsync(source, kind.ToString())).ShouldBe(county.Bodies, ignoreOrder: true);
    }

    /// <summary>Goes through one copy of the county after the other.</summary>
    private async Task<List<Round>> KillAllAsync(SignedCounty county, int lane)
    {
        var chance = new Random(seed + lane);
        var rounds = new List<Round>();
        using var data = new CopiedCounties(county);
        while (rounds.Count < Kills / Lanes)
            await KillInAsync(county, data.Next(), chance, rounds);
        return rounds;
    }

    /// <summary>Each process publishes what the one before was killed over, and is killed over the next.</summary>
    private async Task KillInAsync(SignedCounty county, string folder, Random chance, List<Round> rounds)
    {
        var source = SourceOf(DatabaseKind.Sqlite, ConnectionIn(folder));
        var waiting = new Queue<string>(Shuffled(county.Bodies, chance));
        var (next, span) = (waiting.Dequeue(), TimeSpan.Zero);
        HashSet<string> published = [];
        while (rounds.Count < Kills / Lanes && waiting.TryDequeue(out var body))
        {
            var about = $"seed {seed}, kill {rounds.Count + 1} of a lane, {body}";
            await using var portal = await ServedPortal.StartAsync(county, folder, DatabaseKind.Sqlite, "");
            await PublishAsync(portal, next, published, about);
            if (span == TimeSpan.Zero)
                span = await PublishAsync(portal, waiting.Dequeue(), published, about);
            var told = await KillOverAsync(portal, body, folder, chance, span);

            var there = await PublishedState.ReadAsync(source, about);
            there.Except([body]).ShouldBe(published, ignoreOrder: true, about);
            (!told || there.Contains(body)).ShouldBeTrue(about);
            rounds.Add(new(there.Contains(body), told));
            next = body;
        }
        await using var last = await ServedPortal.StartAsync(county, folder, DatabaseKind.Sqlite, "");
        await PublishAsync(last, next, published, $"seed {seed}");
        (await PublishedState.ReadAsync(source, $"seed {seed}")).ShouldBe(published, ignoreOrder: true);
    }

    private static async Task<TimeSpan> PublishAsync(ServedPortal portal, string body, HashSet<string> published, string about)
    {
        var watch = Stopwatch.StartNew();
        (await portal.PressAsync(body)).ShouldBeTrue(about);
        published.Add(body);
        return watch.Elapsed;
    }

    /// <summary>
    /// Half of the moments are anywhere in the time that a publication takes, half shortly after its transaction has begun to reach the
    /// disk, which is a small part of that time.
    /// </summary>
    private static async Task<bool> KillOverAsync(ServedPortal portal, string body, string folder, Random chance, TimeSpan span)
    {
        var ahead = Path.Combine(folder, DemoDatabase.File + "-wal");
        var before = new FileInfo(ahead).Length;
        var pressed = portal.PressAsync(body);
        if (chance.Next(2) == 0)
            await Task.Delay(span * chance.NextDouble(), Cancel);
        else
        {
            while (new FileInfo(ahead).Length == before && !pressed.IsCompleted)
                await Task.Delay(1, Cancel);
            await Task.Delay(chance.Next(20), Cancel);
        }
        await portal.KillAsync();
        return await pressed;
    }

    private static string[] Shuffled(IEnumerable<string> bodies, Random chance)
    {
        string[] all = [.. bodies];
        chance.Shuffle(all);
        return all;
    }

    private static string ConnectionIn(string folder) => $"Data Source={Path.Combine(folder, DemoDatabase.File)};Pooling=False";

    private static DatabaseSource SourceOf(DatabaseKind kind, string connection) => new(DatabaseProvider.Of(kind), connection, HistoryKey.TryParse(DemoDatabase.Key, out var key) ? key! : throw new FormatException());

    /// <param name="IsThere">Whether the edition is there after the kill.</param>
    /// <param name="IsTold">Whether the office was told that it is, before the kill.</param>
    private sealed record Round(bool IsThere, bool IsTold);
}
