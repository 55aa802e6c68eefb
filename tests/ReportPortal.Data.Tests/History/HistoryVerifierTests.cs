using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Data.Tests.History;

/// <summary>Each way to change the record of the county's work behind the portal's back is found and named.</summary>
public sealed class HistoryVerifierTests(SqliteTestDatabase database) : DatabaseTests(database), IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData("DELETE FROM ChangePayload WHERE Sequence = 5; DELETE FROM History WHERE Sequence = 5", BreakKind.RecordMissing, 5)]
    [InlineData("UPDATE History SET ActorId = 'somebody-else' WHERE Sequence = 7", BreakKind.RecordAltered, 7)]
    [InlineData("UPDATE History SET At = '2020-01-01 00:00:00' WHERE Sequence = 2", BreakKind.RecordAltered, 2)]
    [InlineData("UPDATE History SET Hash = PrevHash WHERE Sequence = 3", BreakKind.RecordAltered, 3)]
    [InlineData("UPDATE ChangePayload SET New = 'x' WHERE Sequence = 4", BreakKind.PayloadAltered, 4)]
    [InlineData("UPDATE ChangePayload SET Reason = 'because' WHERE Sequence = 4", BreakKind.PayloadAltered, 4)]
    [InlineData("DELETE FROM ChangePayload WHERE Sequence = 6", BreakKind.PayloadAltered, 6)]
    [InlineData("DELETE FROM ChangePayload WHERE Sequence = (SELECT MAX(Sequence) FROM History); DELETE FROM History WHERE Sequence = (SELECT MAX(Sequence) FROM History)", BreakKind.HeadDiffers, -1)]
    [InlineData("UPDATE HistoryHeads SET Sequence = Sequence + 1", BreakKind.HeadDiffers, -1)]
    [InlineData("UPDATE HistoryHeads SET KeyId = '0123456789abcdef'", BreakKind.KeyDiffers, 0)]
    [InlineData("UPDATE Editions SET Title = 'another' WHERE Sequence = 1", BreakKind.EditionAltered, 1)]
    [InlineData("UPDATE Editions SET Document = REPLACE(Document, '3', '4') WHERE Sequence = 2", BreakKind.EditionAltered, 2)]
    [InlineData("UPDATE Editions SET PrevHash = REPLACE(PrevHash, '0', '1') WHERE Sequence = 1", BreakKind.EditionAltered, 1)]
    [InlineData("UPDATE EditionFigure SET Amount = Amount + 1 WHERE EditionId = (SELECT Id FROM Editions WHERE Sequence = 2)", BreakKind.EditionAltered, 2)]
    [InlineData("DELETE FROM EditionFigure WHERE EditionId = (SELECT Id FROM Editions WHERE Sequence = 1); DELETE FROM Editions WHERE Sequence = 1", BreakKind.EditionMissing, 2)]
    public async Task Verify_WhenSomethingWasChangedBesideThePortal_NamesTheFirstBrokenLink(string change, BreakKind kind, long sequence)
    {
        await using var db = await WithEditionsAsync();
        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break.ShouldBeNull();

        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", Cancel);
        await db.Database.ExecuteSqlRawAsync(change, [], Cancel);
        var found = (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break;

        found.ShouldNotBeNull().Kind.ShouldBe(kind);
        if (sequence >= 0)
            found.Sequence.ShouldBe(sequence);
    }

    [Fact]
    public async Task Verify_WhenTheHistoryWasCutBackAndItsHeadSetBack_IsSeenByAnEdition()
    {
        await using var db = await WithEditionsAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(
            "PRAGMA defer_foreign_keys = ON; DELETE FROM ChangePayload WHERE Sequence > 3; DELETE FROM History WHERE Sequence > 3;"
            + "UPDATE HistoryHeads SET Sequence = 3, Hash = (SELECT Hash FROM History WHERE Sequence = 3)", Cancel);

        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break!.Kind.ShouldBe(BreakKind.EditionBeyondHistory);
    }

    [Fact]
    public async Task Verify_WhenAWholeEditionWasMadeBesideThePortal_IsNotInTheHistory()
    {
        await using var db = await WithEditionsAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(
            "PRAGMA defer_foreign_keys = ON; DELETE FROM EditionFigure WHERE EditionId = (SELECT Id FROM Editions WHERE Sequence = 2); DELETE FROM Editions WHERE Sequence = 2", Cancel);
        db.ChangeTracker.Clear();
        var first = await db.Editions.AsNoTracking().SingleAsync(Cancel);
        var forged = Recorded(first, await db.HistoryHeadAsync(Cancel), 9);
        db.Editions.Add(forged);
        await db.SaveAsync(Acts.Any, Cancel);

        (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break!.Kind.ShouldBe(BreakKind.EditionUnrecorded);
    }

    private async Task<PortalDbContext> WithEditionsAsync()
    {
        var db = Database.Open();
        if (!await db.Editions.AnyAsync(Cancel))
        {
            var first = Recorded(null, await db.HistoryHeadAsync(Cancel), 1);
            db.Editions.Add(first);
            await db.SaveAsync(Acts.Any, Cancel);
            db.Editions.Add(Recorded(first, await db.HistoryHeadAsync(Cancel), 2));
            await db.SaveAsync(Acts.Any, Cancel);
        }
        db.ChangeTracker.Clear();
        return db;
    }

    private static Edition Recorded(Edition? before, HistoryHead head, long amount) => Edition.Record(new()
    {
        Form = Forms.Of(2022),
        Body = new("county", "南华县", Domain.Formats.Subject.County),
        Title = "2022年基数",
        Source = "https://www.example.gov.cn/3",
        Number = before is null ? 1 : 2,
        Reason = before is null ? null : "更正",
        Figures = [new(Forms.Portal, Domain.Figures.Figure.Of(amount), [])],
        HistoryHead = head.Hash,
        At = Acts.Any.At,
        On = new(2023, 1, 10),
    }, before);
}
