using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Data.Tests.Accounts;

public sealed class AccountBlankingOnSqliteTests(SqliteTestDatabase database) : AccountBlankingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AccountBlankingOnPostgreSqlTests(PostgreSqlTestDatabase database) : AccountBlankingTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>A person is taken out, the chain stays whole; and nobody else can take anything out unseen.</summary>
public abstract class AccountBlankingTests(TestDatabase database) : DatabaseTests(database)
{
    [Fact]
    public async Task Blank_WhenDone_LeavesNothingOfThePersonAndAWholeChain()
    {
        var id = await LeftAsync("孙悦");

        await BlankAsync(id);

        await using var db = Database.Open();
        var account = await db.Accounts.SingleAsync(known => known.Id == id, Cancel);
        (account.DisplayName, account.Email, account.PhoneNumber, account.PasswordHash).ShouldBe(("已清除", null, null, null));
        account.UserName.ShouldBe("blanked-" + account.Mark);
        (await db.SignIns.AnyAsync(tried => tried.AccountId == id, Cancel)).ShouldBeFalse();
        foreach (var payload in await db.History.Select(record => record.Payload!).ToListAsync(Cancel))
            $"{payload.Old} {payload.New} {payload.Reason}".ShouldNotContain("孙悦");
        (await VerifyAsync()).ShouldBeNull();
        Should.Throw<InvalidOperationException>(account.Reactivate);
    }

    [Fact]
    public async Task Blank_WhenTheAccountIsActive_Refuses()
    {
        var id = await LeftAsync("钱亮", isActive: true);

        await Should.ThrowAsync<InvalidOperationException>(() => BlankAsync(id));

        (await VerifyAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Verify_WhenAPayloadWasEmptiedWithoutAnAct_NamesIt()
    {
        var id = await LeftAsync("周林");
        var sequence = await FirstAboutAsync(id);

        (await AfterAsync($"""UPDATE "ChangePayload" SET "Old" = NULL, "New" = NULL, "Reason" = NULL, "From" = NULL WHERE "Sequence" = {sequence}""")).ShouldBe((BreakKind.PayloadAltered, sequence));
    }

    [Fact]
    public async Task Verify_WhenAnEmptiedPayloadNamesTheActOnAnother_NamesIt()
    {
        var blanked = await LeftAsync("郑海");
        var id = await LeftAsync("冯雪");
        await BlankAsync(blanked);
        var (sequence, act) = (await FirstAboutAsync(id), await ActAsync(blanked));

        (await AfterAsync($"""UPDATE "ChangePayload" SET "Old" = NULL, "New" = NULL, "Reason" = NULL, "From" = NULL, "BlankedBy" = {act} WHERE "Sequence" = {sequence}""")).ShouldBe((BreakKind.PayloadAltered, sequence));
    }

    [Fact]
    public async Task Verify_WhenABlankedPayloadWasFilledAgain_NamesIt()
    {
        var id = await LeftAsync("陈诚");
        await BlankAsync(id);
        var sequence = await FirstAboutAsync(id);

        (await AfterAsync($"""UPDATE "ChangePayload" SET "New" = 'x' WHERE "Sequence" = {sequence}""")).ShouldBe((BreakKind.PayloadAltered, sequence));
    }

    [Fact]
    public async Task Verify_WhenTheActItselfWasForged_NamesTheEmptied()
    {
        var id = await LeftAsync("蒋伟");
        var sequence = await FirstAboutAsync(id);
        await using var db = Database.Open();
        var last = (await db.HistoryHeadAsync(Cancel)).Sequence;

        (await AfterAsync($"""UPDATE "ChangePayload" SET "Old" = NULL, "New" = NULL, "Reason" = NULL, "From" = NULL, "BlankedBy" = {last} WHERE "Sequence" = {sequence}; UPDATE "History" SET "Subject" = '{AccountBlanking.SubjectOf(id)}' WHERE "Sequence" = {last}"""))
            .ShouldBe((BreakKind.PayloadAltered, sequence));
    }

    private async Task<string> LeftAsync(string name, bool isActive = false)
    {
        var id = Guid.NewGuid().ToString();
        await using var db = Database.Open();
        var account = new PortalAccount
        {
            Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, Email = "a@example.com", PhoneNumber = "8765", PasswordHash = "hash", CreatedAt = Acts.Any.At,
        };
        account.Grant(PortalRole.Auditor);
        db.Accounts.Add(account);
        db.SignIns.Add(new() { Id = Guid.NewGuid(), At = Acts.Any.At, NameDigest = new('0', 64), AccountId = id, Outcome = SignInOutcome.SignedIn, From = "10.0.0.1" });
        await db.SaveAsync(Acts.Any, Cancel);
        if (!isActive)
            account.Deactivate(Acts.Any.At);
        await db.SaveAsync(Acts.Any with { Reason = name + "调离" }, Cancel);
        return id;
    }

    private async Task BlankAsync(string id)
    {
        await using var db = Database.Open();
        await new AccountBlanking(db).BlankAsync(await db.Accounts.Include(account => account.Memberships).SingleAsync(account => account.Id == id, Cancel), "已清除", Acts.Any, Cancel);
    }

    private async Task<long> FirstAboutAsync(string id)
    {
        await using var db = Database.Open();
        return await db.History.Where(HistorySubject.Within($"account/{id}")).MinAsync(record => record.Sequence, Cancel);
    }

    private async Task<long> ActAsync(string id)
    {
        await using var db = Database.Open();
        return await db.History.Where(record => record.Subject == AccountBlanking.SubjectOf(id)).Select(record => record.Sequence).SingleAsync(Cancel);
    }

    private async Task<(BreakKind, long)?> AfterAsync(string change)
    {
        await using var db = Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(change, Cancel);
        return (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break is { } broken ? (broken.Kind, broken.Sequence) : null;
    }

    private async Task<HistoryBreak?> VerifyAsync()
    {
        await using var db = Database.Open();
        return (await new HistoryVerifier(db, Database.Source.Key).VerifyAsync(Cancel)).Break;
    }
}
