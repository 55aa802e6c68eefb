using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.History;

public sealed class HistorySubjectOnSqliteTests(SqliteTestDatabase database) : HistorySubjectTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Within_WhenAsked_IsAnsweredByTheIndex()
    {
        await using var db = Database.Open();
        var asked = db.History.Where(HistorySubject.WithinAny(["filing/2022/finance", "filing/2021/finance"])).ToQueryString();
        var query = string.Join('\n', asked.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
        foreach (var set in asked.Split('\n').Where(line => line.StartsWith(".param set ", StringComparison.Ordinal)).Select(line => line.Split(' ', 4)).OrderByDescending(set => set[2].Length))
            query = query.Replace(set[2], set[3].Trim(), StringComparison.Ordinal);

        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(Cancel);
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
        var plan = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        while (await rows.ReadAsync(Cancel))
            plan.Add(rows.GetString(3));

        plan.ShouldContain(step => step.Contains("USING INDEX IX_History_Subject_Sequence (Subject>? AND Subject<?)", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }
}

public sealed class HistorySubjectOnPostgreSqlTests(PostgreSqlTestDatabase database) : HistorySubjectTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>Which records a subject holds.</summary>
public abstract class HistorySubjectTests(TestDatabase database) : DatabaseTests(database)
{
    [Fact]
    public async Task Within_WhenNamesBeginAlike_HoldsThePartsAndNoOther()
    {
        await SavedAsync("finance");
        await SavedAsync("justice");
        await using var db = Database.Open();
        foreach (var code in new[] { "finance-office", "finance0" })
            db.Departments.Add(new() { Code = code, Kind = Domain.Departments.DepartmentKind.Department, Name = "某局", Order = 300, ValidFrom = new(2020, 1, 1) });
        await db.SaveAsync(Acts.Any, Cancel);
        await SavedAsync("finance-office");
        await SavedAsync("finance0");

        (await SubjectsAsync(db, "filing/2022/finance")).ShouldBe(["filing/2022/finance/1"]);
        (await SubjectsAsync(db, "filing/2022/finance", "filing/2022/justice")).ShouldBe(["filing/2022/finance/1", "filing/2022/justice/1"]);
        (await SubjectsAsync(db, "department/finance")).ShouldBe(["department/finance"]);
        (await SubjectsAsync(db, "filing/2022")).Count.ShouldBe(4);
        (await SubjectsAsync(db)).ShouldBeEmpty();
    }

    private static async Task<List<string>> SubjectsAsync(PortalDbContext db, params string[] within) =>
        await db.History.Where(HistorySubject.WithinAny(within)).Select(record => record.Subject).Distinct().OrderBy(subject => subject).ToListAsync(Cancel);
}
