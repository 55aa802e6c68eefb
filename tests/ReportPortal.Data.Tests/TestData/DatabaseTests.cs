using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Tests.TestData;

/// <summary>Tests that hold on every database; skipped, with the reason, where there is none of the kind.</summary>
public abstract class DatabaseTests
{
    protected DatabaseTests(TestDatabase database)
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        Database = database;
    }

    protected static CancellationToken Cancel => TestDatabase.Cancel;

    protected TestDatabase Database { get; }

    protected static Dictionary<CellRef, Figure> Portal(long amount) => new() { [Forms.Portal] = Figure.Of(amount) };

    protected static Task<Filing> Whole(PortalDbContext db, Guid id) =>
        db.Filings.Include(filing => filing.Cells).Include(filing => filing.Narratives).SingleAsync(filing => filing.Id == id, Cancel);

    /// <summary>A filing that is saved, with 3 releases on the portal.</summary>
    protected async Task<Filing> SavedAsync(string department, int revision = 1)
    {
        await using var db = Database.Open();
        var filing = new Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = department, Revision = revision };
        filing.Save(Forms.Of(2022), Portal(3));
        db.Filings.Add(filing);
        await db.SaveAsync(Acts.Any, Cancel);
        return filing;
    }
}
