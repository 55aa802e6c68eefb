using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Seeding;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Fills an empty database with the demonstration county by the same acts that people do: file, accept, compile, sign, publish.</summary>
public sealed class DemoSeeder(PortalDbContext db, YearForms forms, Compiler compiler, Publisher publisher, CountyClock clock)
{
    private const string Clerk = "demo-clerk";
    private const string Office = "demo-office";
    private const string Leader = "demo-leader";

    /// <summary>Whether nothing has been put into the database yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel) =>
        !await db.Departments.AnyAsync(cancel) && !await db.Years.AnyAsync(cancel) && !await db.Editions.AnyAsync(cancel);

    public async Task SeedAsync(CancellationToken cancel)
    {
        db.Departments.AddRange(DemoCounty.Departments());
        db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
        await db.SaveAsync(cancel);
        foreach (var year in DemoCounty.Years)
            await SeedAsync(year, cancel);
    }

    private async Task SeedAsync(DemoYear year, CancellationToken cancel)
    {
        var published = clock.At(year.PublishedOn, 9);
        var form = await forms.FindAsync(year.Year, cancel) ?? throw new InvalidOperationException($"The form {DemoYear.FormatKey} is not there.");
        db.Filings.AddRange(DemoCounty.Figures(form).Select(body => Filed(form, body.Department, body.Figures, published.AddDays(-60))));
        await db.SaveAsync(cancel);

        var report = new Report { Id = Guid.CreateVersion7(published), Year = year.Year, BodyCode = ReportBody.CountyCode };
        foreach (var (part, text) in DemoCounty.Narratives(form))
            report.Write(form, part, text);
        db.Reports.Add(report);

        var draft = await compiler.CompileAsync(report, Office, published.AddDays(-7), cancel);
        var approval = report.Approve(draft, Leader, year.PublishedOn.AddDays(-1), published.AddDays(-1));
        db.Approvals.Add(approval);
        await publisher.PublishAsync(report, draft, approval, published, cancel);
    }

    private static Filing Filed(YearForm form, string department, Dictionary<CellRef, Domain.Figures.Figure> figures, DateTime now)
    {
        var filing = new Filing { Id = Guid.CreateVersion7(now), Year = form.Year, DepartmentCode = department };
        filing.Save(form, figures);
        filing.Submit(Checker.Check(form, filing.Sheet), Clerk, now);
        filing.Accept(Office, now.AddDays(5));
        return filing;
    }
}
