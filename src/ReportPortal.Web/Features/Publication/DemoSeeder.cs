using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Seeding;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Fills an empty database with the demonstration county by the same acts that people do: file, accept, compile, sign, publish.</summary>
public sealed partial class DemoSeeder(
    PortalDbContext db, YearForms forms, CheckBases bases, BaseRecorder recorder, AcceptedFilings filings, Compiler compiler, Publisher publisher, CountyClock clock,
    IPasswordHasher<PortalAccount> hasher, IHostEnvironment environment, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text, ILogger<DemoSeeder> log)
{
    private const int WeeksToFile = 3;
    private static readonly string Clerk = DemoAccounts.Clerk.Name;
    private static readonly string Office = DemoAccounts.Office.Name;
    private static readonly string Leader = DemoAccounts.Leader.Name;

    /// <summary>Made-up figures belong where the settings say that it is a demonstration, and never in production.</summary>
    public bool IsAllowed => settings.Value.Demo.Enabled && !environment.IsProduction();

    /// <summary>Keeps made-up figures from being served as real ones, whatever was tried on this database before.</summary>
    /// <exception cref="DemonstrationRefusedException">The database holds a demonstration, and these settings would not say so.</exception>
    public async Task RefuseUnmarkedAsync(CancellationToken cancel)
    {
        if (!IsAllowed && await db.Years.AnyAsync(year => year.IsDemonstration, cancel))
            throw new DemonstrationRefusedException();
    }

    /// <summary>The demonstration, whole or not at all; false when there is something in the database already.</summary>
    /// <param name="now">Opens the year that a visitor can work on as of now; null for the published years alone, which are the same whenever they are made.</param>
    /// <exception cref="DatabaseRefusedException">The database cannot be written; says why.</exception>
    public async Task<bool> SeedAsync(DateTime? now, CancellationToken cancel)
    {
        var empty = false;
        await DatabaseRefusedException.GuardAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);   // before the look: two may start at once
            empty = !await db.Departments.AnyAsync(cancel) && !await db.Years.AnyAsync(cancel) && !await db.Editions.AnyAsync(cancel);
            if (empty)
                await SeedEmptyAsync(cancel);
            if (empty && now is { } today)
                await OpenYearAsync(today, cancel);
            await transaction.CommitAsync(cancel);
        });
        if (empty)
            Log.DemoSeeded(log);
        return empty;
    }

    private async Task SeedEmptyAsync(CancellationToken cancel)
    {
        var opened = clock.At(new(DemoCounty.Years[0].Year.Value, 12, 1), 9);
        db.Departments.AddRange(DemoCounty.Departments());
        db.Successions.AddRange(DemoCounty.Successions());
        db.Years.AddRange(DemoCounty.Years.Select(year => year.Open()));
        db.Additions.AddRange(DemoCounty.Years.SelectMany(year => DemoCounty.Additions(year.Year)));
        await db.SaveAsync(new(Office, opened), cancel);
        db.Accounts.AddRange(DemoAccounts.Make(opened, hasher));
        await db.SaveAsync(new(Act.Portal, opened), cancel);
        foreach (var year in DemoCounty.Years)
            await SeedAsync(year, cancel);
    }

    // Due some weeks from now: some bodies have filed, one was asked back, the others have not begun.
    private async Task OpenYearAsync(DateTime now, CancellationToken cancel)
    {
        var due = clock.DayOf(now).AddDays(WeeksToFile * 7);
        db.Years.Add(new()
        {
            Year = DemoCounty.YearAtWork,
            FormatKey = DemoCounty.Years[^1].FormatKey,
            IsDemonstration = true,
            FilingsDue = due,
            DepartmentsPublishDue = due.AddDays(14),
            UpperLevelDue = due.AddDays(28),
            CountyPublishesDue = due.AddDays(70),
        });
        db.Additions.AddRange(DemoCounty.Additions(DemoCounty.YearAtWork));
        await db.SaveAsync(new(Office, now), cancel);
        var form = await forms.GetAsync(DemoCounty.YearAtWork, cancel);
        var basis = await bases.OfAsync(form, cancel);
        var work = DemoCounty.Work().ToDictionary(work => work.Department, work => (work.State, work.Remark));
        db.Filings.AddRange(DemoCounty.Figures(form).Select(body => Begun(form, basis, body.Department, body.Figures, work[body.Department], now)));
        await db.SaveAsync(new(Clerk, now), cancel);
    }

    private async Task SeedAsync(DemoYear year, CancellationToken cancel)
    {
        var published = clock.At(year.PublishedOn, 9);
        var form = await forms.GetAsync(year.Year, cancel);
        await RecordBaseAsync(year, cancel);
        var basis = await bases.OfAsync(form, cancel);
        db.Filings.AddRange(DemoCounty.Figures(form).Select(body => Filed(form, basis, body.Department, body.Figures, clock.At(year.Open().FilingsDue, 9))));
        db.LeadFigures.AddRange(DemoCounty.LeadFigures(form));
        db.Adjustments.AddRange(DemoCounty.Adjustments(form, Office, published.AddDays(-14)));
        await db.SaveAsync(new(Clerk, published.AddDays(-14)), cancel);

        foreach (var department in year.Publishing)
            await PublishAsync(new() { Id = Guid.CreateVersion7(published), Year = year.Year, BodyCode = department }, year.BodiesPublishedOn, cancel);
        var report = new Report { Id = Guid.CreateVersion7(published), Year = year.Year, BodyCode = ReportBody.CountyCode };
        foreach (var (part, words) in DemoCounty.Narratives(form))
            report.Write(form, part, words, Office);
        report.Lock(text["SnapshotFirst", year.Year], [.. (await filings.NewestAsync(year.Year, cancel)).Select(AcceptedFilings.StampOf)], Office, published.AddDays(-8));
        await PublishAsync(report, year.PublishedOn, cancel);
    }

    private async Task RecordBaseAsync(DemoYear year, CancellationToken cancel)
    {
        if (year.Year.Previous is { } before && DemoCounty.Base(before) is { } table)
            await recorder.RecordAsync(before, table, text["DemoBaseSource"], null, clock.At(new(year.Year.Value, 12, 20), 9), cancel);
    }

    private async Task PublishAsync(Report report, DateOnly day, CancellationToken cancel)
    {
        db.Reports.Add(report);
        var published = clock.At(day, 9);
        var draft = await compiler.CompileAsync(report, Office, published.AddDays(-7), cancel);
        var approval = report.Approve(draft, new(Leader, DemoAccounts.Leader.DisplayName, day.AddDays(-1)), published.AddDays(-1));
        db.Approvals.Add(approval);
        await publisher.PublishAsync(report, draft, approval, Office, published, cancel);
    }

    private Filing Begun(YearForm form, YearBasis basis, string department, Dictionary<CellRef, Figure> figures, (FilingState State, Remark? Remark) work, DateTime now)
    {
        var filing = Filled(form, basis, department, figures, now);
        if (work.State is FilingState.Draft)
            return filing;
        Submit(filing, form, basis, now.AddDays(-2));
        if (work.State is FilingState.Returned)
            filing.Return([work.Remark!], Office, now.AddDays(-1));
        if (work.State is FilingState.Accepted)
            filing.Accept(Office, now.AddDays(-1));
        return filing;
    }

    private Filing Filed(YearForm form, YearBasis basis, string department, Dictionary<CellRef, Figure> figures, DateTime due)
    {
        var filing = Filled(form, basis, department, figures, due);
        Submit(filing, form, basis, due.AddDays(-5));
        filing.Accept(Office, due);
        return filing;
    }

    private static Filing Filled(YearForm form, YearBasis basis, string department, Dictionary<CellRef, Figure> figures, DateTime at)
    {
        var filing = new Filing { Id = Guid.CreateVersion7(at), Year = form.Year, DepartmentCode = department };
        filing.Save(form, basis.Inheritance.OpeningsOf(department));
        filing.Save(form, figures);
        foreach (var (part, text) in DemoCounty.Narratives(form, department))
            filing.Write(form, part, text);
        return filing;
    }

    private void Submit(Filing filing, YearForm form, YearBasis basis, DateTime at)
    {
        foreach (var doubt in Checker.Check(form, filing.Sheet, basis.Of(filing)).Where(finding => finding is { Severity: Severity.Warning, IsExplained: false }))
            filing.Explain(doubt.Cells.First(cell => filing.CellAt(cell) is not null), text["DemoReason"]);
        var content = Compiler.ContentOf(form, DemoCounty.Departments().Single(body => body.Code == filing.DepartmentCode), filing, basis.Inheritance.SheetOf(filing.DepartmentCode));
        filing.Submit(Checker.Check(form, filing.Sheet, basis.Of(filing)), ProseBases.Check(content, basis.Limits, filing), SignedBy(DateOnly.FromDateTime(at.AddDays(-1))), Clerk, at);
    }

    private static SignOff SignedBy(DateOnly day) => new(DemoAccounts.Clerk.DisplayName, DemoAccounts.Office.DisplayName, DemoAccounts.Leader.DisplayName, "0878-7221000", day);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Filled the empty database with the demonstration")]
        public static partial void DemoSeeded(ILogger logger);
    }
}

/// <summary>The database holds made-up figures that would be shown as real ones.</summary>
public sealed class DemonstrationRefusedException() : Exception("The database holds a demonstration.");
