using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Tests.TestData;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Tests;

public sealed class PortalDbContextOnSqliteTests(SqliteTestDatabase database) : PortalDbContextTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PortalDbContextOnPostgreSqlTests(PostgreSqlTestDatabase database) : PortalDbContextTests(database), IClassFixture<PostgreSqlTestDatabase>;

public sealed class PortalDbContextOnSqlServerTests(SqlServerTestDatabase database) : PortalDbContextTests(database), IClassFixture<SqlServerTestDatabase>;

/// <summary>What holds on every database.</summary>
public abstract class PortalDbContextTests(TestDatabase database) : DatabaseTests(database)
{
    private static readonly DateTime Now = new(2023, 1, 10, 2, 30, 0, 123, DateTimeKind.Utc);
    private static readonly SignOff Signed = new("李芳", "王强", "赵敏", "0878-1234567", new(2023, 1, 10));

    [Fact]
    public void Model_WhenComparedWithTheMigrations_IsTheSame()
    {
        using var db = Database.Open();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task SaveChanges_WhenCalledBesideTheOneDoor_IsRefused()
    {
        await using var db = Database.Open();
        db.Filings.Add(Filed("finance"));

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        Should.Throw<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task SaveAsync_WhenAFilingIsReadAgain_IsAsItWas()
    {
        var form = Forms.Of(2022);
        var filing = Filed("finance");
        filing.Save(form, new Dictionary<CellRef, Figure> { [CellRef.Parse("supplement/funds/count")] = Figure.NotApplicable });
        filing.Write(form, "problems", "共{channels/total/count}条，𠮷。");
        await Saved(filing);

        await using var db = Database.Open();
        var read = await Whole(db, filing.Id);

        read.Sheet.Figures.ShouldBe(filing.Sheet.Figures);
        read.Narratives.Single().Text.ShouldBe("共{channels/total/count}条，𠮷。");
        (read.Version, read.State).ShouldBe((filing.Version, filing.State));
    }

    [Fact]
    public async Task SaveAsync_WhenTwoChangeTheSameFiling_RefusesTheSecond()
    {
        var filing = Filed("health");
        await Saved(filing);
        await using var one = Database.Open();
        await using var two = Database.Open();
        var (mine, yours) = (await Whole(one, filing.Id), await Whole(two, filing.Id));

        mine.Save(Forms.Of(2022), Portal(5));
        await one.SaveAsync(Acts.Any, Cancel);
        yours.Save(Forms.Of(2022), Portal(7));

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => two.SaveAsync(Acts.Any, Cancel));
        await using var db = Database.Open();
        (await Whole(db, filing.Id)).Sheet[Forms.Portal].Amount.ShouldBe(5);
    }

    [Fact]
    public async Task SaveAsync_WhenASubmissionWouldSlipPastASave_RefusesIt()
    {
        var filing = Filed("finance-office");
        await using (var db = Database.Open())
        {
            db.Departments.Add(new() { Code = "finance-office", Kind = Domain.Departments.DepartmentKind.Department, Name = "财政所", Order = 90, ValidFrom = new(2020, 1, 1) });
            await db.SaveAsync(Acts.Any, Cancel);
        }
        await Saved(filing);
        await using var one = Database.Open();
        await using var two = Database.Open();
        var (saving, submitting) = (await Whole(one, filing.Id), await Whole(two, filing.Id));

        saving.Save(Forms.Of(2022), new Dictionary<CellRef, Figure> { [CellRef.Parse("channels/weibo/count")] = Figure.Of(1) });
        await one.SaveAsync(Acts.Any, Cancel);
        submitting.Submit([], [], Signed, "clerk", Now);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => two.SaveAsync(Acts.Any, Cancel));
    }

    [Fact]
    public async Task SaveAsync_WhenOneRowIsRefused_SavesNoneOfThem()
    {
        await using var db = Database.Open();
        db.Filings.AddRange(Filed("justice"), Filed("civil-affairs"), Filed("no-such-body"));

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Acts.Any, Cancel));

        await using var after = Database.Open();
        (await after.Filings.AnyAsync(filing => filing.DepartmentCode == "justice" || filing.DepartmentCode == "civil-affairs", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task SaveAsync_WhenATransactionIsOpen_JoinsIt()
    {
        await using (var db = Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Filings.Add(Filed("agriculture"));
            await db.SaveAsync(Acts.Any, Cancel);
        }

        await using var after = Database.Open();
        (await after.Filings.AnyAsync(filing => filing.DepartmentCode == "agriculture", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task SaveAsync_WhenABodyFilesTheSameRevisionTwice_IsRefused()
    {
        await Saved(Filed("shaqiao"));

        await Should.ThrowAsync<DbUpdateException>(() => Saved(Filed("shaqiao")));
    }

    [Fact]
    public async Task SaveAsync_WhenOnePersonSubmitsAndAccepts_IsRefusedByTheDatabaseToo()
    {
        var filing = Filed("wujie");
        filing.Submit([], [], Signed, "clerk", Now);
        await using var db = Database.Open();
        db.Filings.Add(filing);
        db.Entry(filing).Property(known => known.AcceptedBy).CurrentValue = "clerk";

        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Acts.Any, Cancel))).InnerException!.Message.ShouldContain("CK_Filing_AcceptedByAnother");
    }

    [Fact]
    public async Task SaveAsync_WhenATimeIsSaved_IsUtcToTheMillisecond()
    {
        var filing = Filed("majie");
        filing.Submit(Array.Empty<Finding>(), [], Signed, "clerk", Now.AddTicks(4567));
        await Saved(filing);

        await using var db = Database.Open();
        var read = (await Whole(db, filing.Id)).SubmittedAt!.Value;

        (read, read.Kind).ShouldBe((Now, DateTimeKind.Utc));
    }

    [Fact]
    public async Task FindAsync_WhenTheCountyAddedAChannel_HasItInTheForm()
    {
        await using var db = Database.Open();
        db.Additions.Add(new YearAddition { Year = new(2021), Key = "douyin", Kind = "channel", NameZh = "抖音号", NameEn = "Douyin" });
        await db.SaveAsync(Acts.Any, Cancel);

        var forms = new YearForms(db, FormLibrary.Load([]));

        (await forms.FindAsync(new(2021), Cancel))!.Find(CellRef.Parse("channels/douyin/count")).ShouldNotBeNull();
        (await forms.FindAsync(new(2022), Cancel))!.Find(CellRef.Parse("channels/douyin/count")).ShouldBeNull();
        (await forms.FindAsync(new(2015), Cancel)).ShouldBeNull();
    }

    private static Filing Filed(string department)
    {
        var filing = new Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = department };
        filing.Save(Forms.Of(2022), Portal(3));
        return filing;
    }

    private async Task Saved(Filing filing)
    {
        await using var db = Database.Open();
        db.Filings.Add(filing);
        await db.SaveAsync(Acts.Any, Cancel);
    }
}
