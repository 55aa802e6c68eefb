using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Benchmarks.Databases;

/// <summary>The figures of sixty departments over ten years in the national form, each filing saved once and then one cell of it.</summary>
internal static class TenYears
{
    private const int Bodies = 60, First = 2016, Years = 10;
    private static readonly FormLibrary Forms = FormLibrary.Load([]);

    public static async Task MigrateAsync(DatabaseSource source)
    {
        await using var db = source.Open();
        await db.Database.MigrateAsync();
    }

    public static async Task FoundAsync(DatabaseSource source)
    {
        await using var db = source.Open();
        for (var number = 0; number < Bodies; number++)
            db.Departments.Add(new Department { Code = $"b-{number}", Kind = DepartmentKind.Department, Name = $"第{number}局", Order = number, ValidFrom = new(2010, 1, 1) });
        for (var year = First; year < First + Years; year++)
            db.Years.Add(new() { Year = new(year), FormatKey = "national-2021", FilingsDue = new(year + 1, 1, 10), DepartmentsPublishDue = new(year + 1, 1, 31), UpperLevelDue = new(year + 1, 2, 20), CountyPublishesDue = new(year + 1, 3, 31) });
        await db.SaveAsync(Now(), CancellationToken.None);
    }

    /// <summary>Changes one cell of a body's filing of 2022, as a clerk does.</summary>
    public static async Task ChangeAsync(DatabaseSource source, int body, int amount)
    {
        await using var db = source.Open();
        await ChangeAsync(db, body, amount);
        await db.SaveAsync(Now(), CancellationToken.None);
    }

    /// <summary>The same change of the same rows in a transaction of its own, beside the one door: nothing of it is recorded.</summary>
    public static async Task ChangeUnrecordedAsync(DbContextOptions plain, int body, int amount)
    {
        await using var db = new DbContext(plain);
        await ChangeAsync(db, body, amount);
        await db.SaveChangesAsync();
    }

    private static async Task ChangeAsync(DbContext db, int body, int amount)
    {
        var form = new YearForm(Forms.Find("national-2021")!, new(2022), []);
        var filing = await db.Set<Filing>().Include(known => known.Cells).SingleOrDefaultAsync(known => known.DepartmentCode == $"b-{body}" && known.Year == form.Year);
        if (filing is null)
            db.Add(filing = new() { Id = Guid.NewGuid(), Year = form.Year, DepartmentCode = $"b-{body}" });
        filing.Save(form, new Dictionary<CellRef, Figure> { [form.InputCells.First()] = Figure.Of(amount) });
    }

    public static async Task FillAsync(DatabaseSource source, int years = Years)
    {
        await MigrateAsync(source);
        await FoundAsync(source);
        var chance = new Random(20260101);
        for (var year = First; year < First + years; year++)
        {
            var form = new YearForm(Forms.Find("national-2021")!, new(year), []);
            for (var body = 0; body < Bodies; body++)
            {
                await using var db = source.Open();
                var filing = new Filing { Id = Guid.NewGuid(), Year = form.Year, DepartmentCode = $"b-{body}" };
                db.Filings.Add(filing);
                filing.Save(form, form.InputCells.ToDictionary(cell => cell, _ => Figure.Of(chance.Next(1000))));
                await db.SaveAsync(Now(), CancellationToken.None);
            }
        }
    }

    private static Act Now() => new("somebody", DateTime.UtcNow);
}
