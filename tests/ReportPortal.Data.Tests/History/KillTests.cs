using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Seeding;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Departments;

namespace ReportPortal.Data.Tests.History;

/// <summary>What was acknowledged is there, and the chain is whole, after any process was killed in the middle of saving. One database goes through all rounds.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), out var samples) && samples >= 1000 ? 50 : 3;

    private readonly int seed = Random.Shared.Next(1_000_000);
    private readonly List<AcknowledgedSave> acknowledged = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhenTwentySaveOnSqlite_LosesNothingThatWasAcknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("reportportal-kill-");
        try
        {
            var source = await MadeAsync(DatabaseKind.Sqlite, $"Data Source={folder.FullName}/portal.db;Pooling=False");
            (await AskAsync(source, "PRAGMA journal_mode")).ShouldBe("wal");
            (await AskAsync(source, "PRAGMA synchronous")).ShouldBe("2", "FULL: a save is on the disk when it returns");

            for (var round = 0; round < Rounds; round++)
                await KillWritersAsync(source, round);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Kill_WhenTwentySaveOnPostgreSql_LosesNothingThatWasAcknowledged()
    {
        Assert.SkipWhen(PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing ?? "");
        await using var server = await PostgreSqlServer.StartAsync(durable: true);
        var source = await MadeAsync(DatabaseKind.PostgreSql, $"{server.Connection};Database=portal;Pooling=false");
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
            (await AskAsync(source, $"SHOW {setting}")).ShouldBe("on", setting);

        for (var round = 0; round < Rounds; round++)
            if (round % 2 == 0)
                await KillServerAsync(server, source, round);
            else
                await KillWritersAsync(source, round);
    }

    private async Task KillWritersAsync(DatabaseSource source, int round)
    {
        var chance = new Random(seed + round);
        using var writers = WriterProcess.Start(source, Connection(source), seed + round);
        await writers.WaitForAsync(chance.Next(1, 300));
        await Task.Delay(chance.Next(20), Cancel);
        await ShouldStandAsync(source, await writers.KillAsync(), round);
    }

    /// <summary>The writers meet a server that is away and comes back, go on by themselves, and are killed in the end.</summary>
    private async Task KillServerAsync(PostgreSqlServer server, DatabaseSource source, int round)
    {
        var chance = new Random(seed + round);
        using var writers = WriterProcess.Start(source, Connection(source), seed + round);
        await writers.WaitForAsync(chance.Next(1, 300));
        await Task.Delay(chance.Next(20), Cancel);
        await server.KillAsync();
        await server.AgainAsync();
        await writers.WaitForAsync(100);
        await ShouldStandAsync(source, await writers.KillAsync(), round);
    }

    private async Task ShouldStandAsync(DatabaseSource source, IReadOnlyCollection<AcknowledgedSave> saves, int round)
    {
        var about = $"seed {seed}, round {round}";
        acknowledged.AddRange(saves);
        output.WriteLine($"{about}: {saves.Count} acknowledged, {acknowledged.Count} in all");
        await using var db = source.Open();
        db.Departments.Add(new() { Code = $"after-{seed}-{round}", Kind = DepartmentKind.Department, Name = "某局", Order = round, ValidFrom = new(2020, 1, 1) });
        await db.SaveAsync(Acts.Any, Cancel);

        var proof = await new HistoryVerifier(db, source.Key).VerifyAsync(Cancel);
        proof.Break.ShouldBeNull(about);
        proof.Records.ShouldBeGreaterThanOrEqualTo(acknowledged.Count, about);

        var recorded = await db.History.AsNoTracking().Where(record => record.ActorId.StartsWith("w-"))
            .Select(record => new Recorded(record.Sequence, record.Subject, record.Payload!.Reason!, record.Payload.New!)).ToListAsync(Cancel);
        var acts = recorded.ToLookup(record => record.Act);
        acknowledged.Where(save => !acts[save.Act].Any(record => record.Says(save))).ShouldBeEmpty(about);
        (await ValuesAsync(db)).ShouldBe(LastOf(recorded), ignoreOrder: true, about);
    }

    /// <summary>What stands in the tables themselves: the place of each body and the figure of each filing.</summary>
    private static async Task<List<string>> ValuesAsync(PortalDbContext db)
    {
        var bodies = await db.Departments.AsNoTracking().Where(body => body.Code.StartsWith("w-")).ToListAsync(Cancel);
        var filings = await db.Filings.AsNoTracking().Include(filing => filing.Cells).ToListAsync(Cancel);
        return
        [
            .. bodies.Select(body => $"department/{body.Code} {body.Order}"),
            .. filings.Select(filing => $"filing/{filing.Year}/{filing.DepartmentCode}/{filing.Revision} {filing.Cells.Single().Figure.Amount}"),
        ];
    }

    private static List<string> LastOf(List<Recorded> recorded) =>
        [.. recorded.Where(record => record.Value is not null).GroupBy(record => record.Subject).Select(of => $"{of.Key} {of.MaxBy(record => record.Sequence)!.Value}")];

    private static async Task<DatabaseSource> MadeAsync(DatabaseKind kind, string connection)
    {
        var source = new DatabaseSource(DatabaseProvider.Of(kind), connection, HistoryKey.New());
        await using var db = source.Open();
        await db.Database.MigrateAsync(Cancel);
        db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
        await db.SaveAsync(Acts.Any, Cancel);
        return source;
    }

    // The writers keep their connections, as the portal does.
    private static string Connection(DatabaseSource source)
    {
        using var db = source.Open();
        return db.Database.GetConnectionString()!.Replace("Pooling=false", "Pooling=true", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string?> AskAsync(DatabaseSource source, string question)
    {
        await using var db = source.Open();
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // constants of these tests
        command.CommandText = question;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }

    private sealed record Recorded(long Sequence, string Subject, string Act, string New)
    {
        /// <summary>The body's place or the cell's figure, where the record is about one.</summary>
        public string? Value => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(New)! is var values
            && (values.GetValueOrDefault("Order") ?? values.GetValueOrDefault("Amount")) is { } value ? value : null;

        public bool Says(AcknowledgedSave save) => (Subject, Value) == (save.Subject, save.Value);
    }
}
