using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Data.Tests.History;

public sealed class TamperedHistoryOnSqliteTests(SqliteTestDatabase database) : TamperedHistoryTests(database, "PRAGMA defer_foreign_keys = ON"), IClassFixture<SqliteTestDatabase>;

public sealed class TamperedHistoryOnPostgreSqlTests(PostgreSqlTestDatabase database)
    : TamperedHistoryTests(database, "SET LOCAL session_replication_role = 'replica'"), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>Whoever writes the database itself, without the key: a byte, a row less, a row more, an end that is cut off.</summary>
/// <param name="database">Where.</param>
/// <param name="loosen">What such a one says first, so that nothing keeps them from it.</param>
public abstract class TamperedHistoryTests(TestDatabase database, string loosen) : DatabaseTests(database)
{
    private const string ShiftUp = """UPDATE "ChangePayload" SET "Sequence" = -"Sequence" - 1 WHERE "Sequence" >= 5; UPDATE "History" SET "Sequence" = -"Sequence" - 1 WHERE "Sequence" >= 5; UPDATE "ChangePayload" SET "Sequence" = -"Sequence" WHERE "Sequence" < 0; UPDATE "History" SET "Sequence" = -"Sequence" WHERE "Sequence" < 0;""";
    private const string ShiftDown = """UPDATE "ChangePayload" SET "Sequence" = -"Sequence" + 1 WHERE "Sequence" > 5; UPDATE "History" SET "Sequence" = -"Sequence" + 1 WHERE "Sequence" > 5; UPDATE "ChangePayload" SET "Sequence" = -"Sequence" WHERE "Sequence" < 0; UPDATE "History" SET "Sequence" = -"Sequence" WHERE "Sequence" < 0;""";
    private const string Remove = """DELETE FROM "ChangePayload" WHERE "Sequence" = 5; DELETE FROM "History" WHERE "Sequence" = 5;""";
    private const string CopyToFive = """INSERT INTO "History" ("Sequence", "At", "ActorId", "Subject", "Cell", "PayloadDigest", "PrevHash", "Hash") SELECT 5, "At", "ActorId", "Subject", "Cell", "PayloadDigest", "PrevHash", "Hash" FROM "History" WHERE "Sequence" = 4; INSERT INTO "ChangePayload" ("Sequence", "Old", "New", "Reason", "From") SELECT 5, "Old", "New", "Reason", "From" FROM "ChangePayload" WHERE "Sequence" = 4;""";
    private const string LinkFive = """UPDATE "History" SET "PrevHash" = (SELECT "Hash" FROM "History" WHERE "Sequence" = 4), "Hash" = (SELECT "PrevHash" FROM "History" WHERE "Sequence" = 6) WHERE "Sequence" = 5;""";
    private const string Cut = """DELETE FROM "ChangePayload" WHERE "Sequence" > 7; DELETE FROM "History" WHERE "Sequence" > 7; UPDATE "HistoryHeads" SET "Sequence" = 7, "Hash" = (SELECT "Hash" FROM "History" WHERE "Sequence" = 7);""";

    [Theory, InlineData("ActorId"), InlineData("Subject"), InlineData("PayloadDigest"), InlineData("PrevHash"), InlineData("Hash")]
    public Task Verify_WhenOneByteOfARecordWasChanged_NamesTheRecord(string column) =>
        ShouldBreakAsync($"""UPDATE "History" SET "{column}" = SUBSTR("{column}", 1, LENGTH("{column}") - 1) || CASE SUBSTR("{column}", LENGTH("{column}")) WHEN '0' THEN '1' ELSE '0' END WHERE "Sequence" = 5""", BreakKind.RecordAltered, 5);

    [Theory, InlineData("\"Cell\" = 'channels/portal/count'"), InlineData("\"At\" = '2020-01-01 00:00:00'")]
    public Task Verify_WhenTimeOrCellOfARecordWasChanged_NamesTheRecord(string change) =>
        ShouldBreakAsync($"""UPDATE "History" SET {change} WHERE "Sequence" = 5""", BreakKind.RecordAltered, 5);

    [Theory, InlineData("Old"), InlineData("New"), InlineData("Reason"), InlineData("From")]
    public Task Verify_WhenOneByteOfWhatItSaysWasChanged_NamesTheRecord(string column) =>
        ShouldBreakAsync($"""UPDATE "ChangePayload" SET "{column}" = COALESCE("{column}", '') || 'x' WHERE "Sequence" = 5""", BreakKind.PayloadAltered, 5);

    [Fact]
    public Task Verify_WhenARowWasRemoved_NamesTheGap() => ShouldBreakAsync(Remove, BreakKind.RecordMissing, 5);

    [Fact]
    public Task Verify_WhenARowWasRemovedAndTheGapClosed_NamesTheNext() => ShouldBreakAsync(Remove + ShiftDown, BreakKind.RecordAltered, 5);

    [Fact]
    public Task Verify_WhenARowWasInserted_NamesIt() => ShouldBreakAsync(ShiftUp + CopyToFive, BreakKind.RecordAltered, 5);

    [Fact]
    public Task Verify_WhenARowWasInsertedAndLinked_NamesIt() => ShouldBreakAsync(ShiftUp + CopyToFive + LinkFive, BreakKind.RecordAltered, 5);

    [Fact]
    public async Task FindHead_WhenTheTailWasCutAndTheHeadSetBack_DoesNotFindTheOneThatWasNoted()
    {
        await using var db = await FilledAsync();
        var noted = (await db.HistoryHeadAsync(Cancel)).Hash;
        var verifier = new HistoryVerifier(db, Database.Source.Key);
        (await verifier.FindHeadAsync(noted, Cancel)).ShouldNotBeNull();

        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await TamperAsync(db, Cut);

        (await verifier.VerifyAsync(Cancel)).Break.ShouldBeNull();              // the chain alone does not tell
        (await verifier.FindHeadAsync(noted, Cancel)).ShouldBeNull();           // the log of before does
    }

    [Fact]
    public async Task Verify_WhenTheTailWasCutBehindAnEdition_IsSeenByIt()
    {
        await using var db = await FilledAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        db.Editions.Add(Edition.Record(new()
        {
            Form = Forms.Of(2022), Body = new("county", "南华县", Domain.Formats.Subject.County), Title = "2022年基数", Source = "https://www.example.gov.cn/3", Number = 1,
            Figures = [new(Forms.Portal, Domain.Figures.Figure.Of(1), [])], HistoryHead = (await db.HistoryHeadAsync(Cancel)).Hash, At = Acts.Any.At, On = new(2023, 1, 10),
        }, null));
        await db.SaveAsync(Acts.Any, Cancel);

        await TamperAsync(db, Cut);

        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break!.Kind.ShouldBe(BreakKind.EditionBeyondHistory);
    }

    private async Task ShouldBreakAsync(string change, BreakKind kind, long sequence)
    {
        await using var db = await FilledAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await TamperAsync(db, change);

        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break.ShouldBe(new(kind, sequence, null), Comparer);
    }

    private async Task TamperAsync(PortalDbContext db, string change)
    {
        await db.Database.ExecuteSqlRawAsync(loosen, Cancel);
        await db.Database.ExecuteSqlRawAsync(change, Cancel);
    }

    private static readonly IEqualityComparer<HistoryBreak?> Comparer = EqualityComparer<HistoryBreak?>.Create(
        (one, other) => (one?.Kind, one?.Sequence) == (other?.Kind, other?.Sequence), found => found?.Sequence.GetHashCode() ?? 0);

    private async Task<PortalDbContext> FilledAsync()
    {
        var db = Database.Open();
        (await db.HistoryHeadAsync(Cancel)).Sequence.ShouldBeGreaterThan(10);
        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break.ShouldBeNull();
        return db;
    }
}
