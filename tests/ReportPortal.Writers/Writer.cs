using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Writers;

/// <summary>One of many who save at once: now a new body, now a cell of a filing of its own. It says each save once it has returned, and not before.</summary>
internal sealed class Writer(DatabaseSource source, string name, Random chance)
{
    private static readonly YearForm Form = new(FormLibrary.Load([]).Find("five-section")!, new(2022), []);
    private static readonly CellRef Cell = CellRef.Parse("channels/portal/count");

    public async Task WriteAsync()
    {
        for (var number = 1; ; number++)
            try
            {
                var subject = await SaveAsync(number);
                Console.WriteLine($"{name}/{number} {subject} {number}");      // flushed at once, and too short to be cut in two
            }
            catch (Exception failure) when (DatabaseProvider.FaultOf(failure) is not (null or DatabaseFault.Misused))
            {
                await Task.Delay(100);                       // the server is away: what became of this save nobody knows, and nobody says
            }
    }

    private async Task<string> SaveAsync(int number)
    {
        await using var db = source.Open();
        var subject = chance.Next(3) == 0 ? Found(db, number) : await AnswerAsync(db, number);
        await db.SaveAsync(new(name, DateTime.UtcNow) { Reason = $"{name}/{number}" }, CancellationToken.None);
        return subject;
    }

    private string Found(PortalDbContext db, int number)
    {
        var body = Body($"{name}-{number}", number);
        db.Departments.Add(body);
        return $"department/{body.Code}";
    }

    private async Task<string> AnswerAsync(PortalDbContext db, int number)
    {
        var filing = await db.Filings.Include(known => known.Cells).SingleOrDefaultAsync(known => known.DepartmentCode == name);
        if (filing is null)
        {
            filing = new Filing { Id = Guid.NewGuid(), Year = Form.Year, DepartmentCode = name };
            db.Departments.Add(Body(name, number));
            db.Filings.Add(filing);
        }
        filing.Save(Form, new Dictionary<CellRef, Figure> { [Cell] = Figure.Of(number) });
        return $"filing/{Form.Year}/{name}/1";
    }

    private static Department Body(string code, int number) =>
        new() { Code = code, Kind = DepartmentKind.Department, Name = "某局", Order = number, ValidFrom = new(2020, 1, 1) };
}
