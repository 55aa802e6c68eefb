using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Seeding;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Tests.History;

public sealed class HistoryOnSqliteTests(SqliteTestDatabase database) : HistoryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class HistoryOnPostgreSqlTests(PostgreSqlTestDatabase database) : HistoryTests(database), IClassFixture<PostgreSqlTestDatabase>;

public sealed class HistoryOnSqlServerTests(SqlServerTestDatabase database) : HistoryTests(database), IClassFixture<SqlServerTestDatabase>;

/// <summary>What is saved is recorded, in one chain.</summary>
public abstract class HistoryTests(TestDatabase database) : DatabaseTests(database)
{
    private static readonly DateTime Now = new(2023, 1, 12, 1, 2, 3, 456, DateTimeKind.Utc);

    [Fact]
    public async Task SaveAsync_WhenACellChanges_RecordsWhoWhenWhatAndWhy()
    {
        var id = (await SavedAsync("finance")).Id;
        await using (var db = Database.Open())
        {
            (await Whole(db, id)).Save(Forms.Of(2022), Portal(5));
            await db.SaveAsync(new("li-na", Now) { Reason = "补报", From = "10.0.0.8" }, Cancel);
        }

        await using var after = Database.Open();
        var record = await after.History.Include(known => known.Payload).OrderByDescending(known => known.Sequence).FirstAsync(Cancel);
        (record.ActorId, record.At, record.Subject, record.Cell).ShouldBe(("li-na", Now, "filing/2022/finance/1", Forms.Portal));
        (record.Payload!.Old, record.Payload.New).ShouldBe(("""{"Amount":"3"}""", """{"Amount":"5"}"""));
        (record.Payload.Reason, record.Payload.From).ShouldBe(("补报", "10.0.0.8"));
    }

    [Fact]
    public async Task SaveAsync_WhenNothingOfTheCountysChanges_RecordsNothing()
    {
        await using var db = Database.Open();
        var before = (await db.HistoryHeadAsync(Cancel)).Sequence;

        await db.SaveAsync(Acts.Any, Cancel);

        (await db.HistoryHeadAsync(Cancel)).Sequence.ShouldBe(before);
    }

    /// <summary>To look through all that is loaded once for every cell made a save of the whole county's figures take minutes.</summary>
    [Fact]
    public async Task SaveAsync_WhenManyCellsAreNew_LooksForChangesAsOftenAsForOne() =>
        (await LooksAsync(21, Forms.Of(2022).InputCells)).ShouldBe(await LooksAsync(22, [Forms.Portal]));

    [Fact]
    public async Task SaveAsync_WhenItFails_LeavesTheChainAndTheContextFitForTheNext()
    {
        await using var db = Database.Open();
        var before = await db.HistoryHeadAsync(Cancel);
        var unfit = new Domain.Filings.Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = "no-such-body" };
        db.Filings.Add(unfit);
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Acts.Any, Cancel));
        (await db.HistoryHeadAsync(Cancel)).Hash.ShouldBe(before.Hash);

        db.Remove(unfit);
        db.Departments.Add(Body("after-a-failure"));
        await db.SaveAsync(Acts.Any, Cancel);

        await ShouldBeWholeAsync();
        (await db.HistoryHeadAsync(Cancel)).Sequence.ShouldBe(before.Sequence + 1);
    }

    [Fact]
    public async Task SaveAsync_WhenItFailsWithinATransactionThatGoesOn_TakesItsRecordsBack()
    {
        await using (var db = Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Departments.Add(Body("before-it-fails"));
            await db.SaveAsync(Acts.Any, Cancel);
            var unfit = new Domain.Filings.Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = "no-such-body" };
            db.Filings.Add(unfit);
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Acts.Any, Cancel));
            db.Remove(unfit);
            db.Departments.Add(Body("after-it-failed"));
            await db.SaveAsync(Acts.Any, Cancel);
            await transaction.CommitAsync(Cancel);
        }

        await ShouldBeWholeAsync();
        await using var after = Database.Open();
        (await after.History.CountAsync(record => record.Subject == "department/before-it-fails" || record.Subject == "department/after-it-failed", Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task SaveAsync_WhenFiftySaveAtOnce_LosesNoneAndNoneHasToTryAgain()
    {
        await using var before = Database.Open();
        var sequence = (await before.HistoryHeadAsync(Cancel)).Sequence;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            await Task.Yield();
            await using var db = Database.Open();
            db.Departments.Add(Body($"parallel-{number}"));
            await db.SaveAsync(Acts.Any, Cancel);
        }));

        (await before.HistoryHeadAsync(Cancel)).Sequence.ShouldBe(sequence + 50);
        (await before.Departments.CountAsync(body => body.Code.StartsWith("parallel-"), Cancel)).ShouldBe(50);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task SaveAsync_WhenTheKeyIsAnother_RefusesAndSavesNothing()
    {
        await SavedAsync("justice");
        await using var db = Database.Source.Provider.Open(Database.Source.Provider.Options(Database.Connection), HistoryKey.New());
        db.Departments.Add(Body("another-key"));

        await Should.ThrowAsync<HistoryKeyRefused>(() => db.SaveAsync(Acts.Any, Cancel));

        await using var after = Database.Open();
        (await after.Departments.AnyAsync(body => body.Code == "another-key", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task SaveChanges_WhenTheFrameworkKeepsItsKeys_IsLetThroughAndNotRecorded()
    {
        await using var db = Database.Open();
        var before = (await db.HistoryHeadAsync(Cancel)).Sequence;

        db.DataProtectionKeys.Add(new() { FriendlyName = "key", Xml = "<key/>" });
        db.SaveChanges();

        (await db.HistoryHeadAsync(Cancel)).Sequence.ShouldBe(before);
    }

    private async Task<int> LooksAsync(int revision, IEnumerable<CellRef> cells)
    {
        await using var db = Database.Open();
        var filing = new Domain.Filings.Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = "finance", Revision = revision };
        filing.Save(Forms.Of(2022), cells.ToDictionary(cell => cell, _ => Figure.Of(1)));
        db.Filings.Add(filing);
        var looks = 0;
        db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
        await db.SaveAsync(Acts.Any, Cancel);
        return looks;
    }

    private static Domain.Departments.Department Body(string code) =>
        new() { Code = code, Kind = Domain.Departments.DepartmentKind.Department, Name = "某局", Order = 200, ValidFrom = new(2020, 1, 1) };

    private async Task ShouldBeWholeAsync()
    {
        await using var db = Database.Open();
        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break.ShouldBeNull();
    }
}

/// <summary>The same acts make the same chain on every database.</summary>
public sealed class SameHistoryTests
{
    [Theory, InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public async Task Head_WhenTheSameIsDone_IsTheSameAsOnSqlite(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        var key = HistoryKey.New();

        (await HeadOfAsync(kind, key)).ShouldBe(await HeadOfAsync(DatabaseKind.Sqlite, key));
    }

    private static async Task<string> HeadOfAsync(DatabaseKind kind, HistoryKey key)
    {
        var cancel = TestContext.Current.CancellationToken;
        var source = new DatabaseSource(DatabaseProvider.Of(kind), DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!, key);
        await using var db = source.Open();
        try
        {
            await db.Database.MigrateAsync(cancel);
            db.Departments.AddRange(DemoCounty.Departments());
            db.Successions.AddRange(DemoCounty.Successions());
            db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
            db.Additions.AddRange(DemoCounty.Years.SelectMany(year => DemoCounty.Additions(year.Year)));
            await db.SaveAsync(Acts.Any, cancel);
            var form = new YearForm(FormLibrary.Load([]).Find("five-section")!, new(2022), []);
            foreach (var (department, figures) in DemoCounty.Figures(form))
            {
                var filing = new Domain.Filings.Filing { Id = Guid.NewGuid(), Year = form.Year, DepartmentCode = department };
                filing.Save(form, figures);
                db.Filings.Add(filing);
            }
            await db.SaveAsync(Acts.Any, cancel);
            return (await db.HistoryHeadAsync(cancel)).Hash;
        }
        finally
        {
            await db.Database.EnsureDeletedAsync(cancel);
        }
    }
}
