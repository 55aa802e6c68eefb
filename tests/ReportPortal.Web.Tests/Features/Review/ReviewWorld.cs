using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Jobs;

namespace ReportPortal.Web.Tests.Features.Review;

/// <summary>A county in the middle of 2023's filings: four bodies, their clerks, the office; filings are due in ten days.</summary>
public sealed class ReviewWorld(EmptyCounty county) : IAsyncDisposable
{
    public const int Year = 2023;

    public static readonly CellRef New = CellRef.Parse("requests/new/natural");
    public static readonly CellRef Granted = CellRef.Parse("requests/granted/natural");
    public static readonly CellRef CarriedIn = CellRef.Parse("requests/carried-in/natural");

    /// <summary>Everything a filing can be; null for one that was not begun.</summary>
    public static readonly FilingState?[] States = [null, FilingState.Draft, FilingState.Submitted, FilingState.Returned, FilingState.Accepted, FilingState.Excused];

    private static readonly SignOff Signed = new("李芳", "张伟", "刘洋", "0878-1234567", new(2024, 1, 10));

    public ReviewWorld() : this(new())
    {
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DateOnly Today => DateOnly.FromDateTime(Now.AddHours(8));

    public DateTime Now => county.Time.GetUtcNow().UtcDateTime;

    public async Task PrepareAsync(int daysLeft = 10)
    {
        await county.PeopleAsync();
        await WithAsync(async db =>
        {
            db.Departments.AddRange(
                new Department { Code = "justice", Kind = DepartmentKind.Department, Name = "南华县司法局", Order = 30, ValidFrom = new(2000, 1, 1) },
                new Department { Code = "longchuan", Kind = DepartmentKind.Township, Name = "龙川镇人民政府", Order = 40, ValidFrom = new(2000, 1, 1) });
            db.Accounts.Add(county.Person("watcher", "周平", (Domain.Accounts.PortalRole.Auditor, null)));
            (await db.Accounts.SingleAsync(account => account.UserName == "li", Cancel)).PhoneNumber = "13908780001";
            db.Years.Add(YearOf(Year, Today.AddDays(daysLeft)));
            await db.SaveAsync(new(Act.Portal, Now), Cancel);
        });
    }

    public Task<PortalVisitor> VisitorAsync(string name) => county.VisitorAsync(name);

    public Task WithAsync(Func<PortalDbContext, Task> work) => county.WithAsync(work);

    public ValueTask DisposeAsync() => county.DisposeAsync();

    public async Task<string> IdOfAsync(string name) => (await county.AccountAsync(name)).Id;

    /// <summary>A body's filing, answered with 0 throughout where nothing else is said, in a state.</summary>
    public async Task FileAsync(string body, FilingState? state, string by = "li", params (CellRef Cell, long Amount)[] figures)
    {
        if (state is null)
            return;
        var (clerk, office) = (await IdOfAsync(by), await IdOfAsync(by == "office" ? "li" : "office"));
        await WithFormAsync(async (db, form) =>
        {
            var filing = new Filing { Id = Guid.CreateVersion7(), Year = new(Year), DepartmentCode = body };
            filing.Save(form, figures.ToDictionary(figure => figure.Cell, figure => Figure.Of(figure.Amount)));
            if (state != FilingState.Draft && state != FilingState.Excused)
            {
                filing.FillZeros(form, form.InputCells);
                filing.Submit([], [], Signed, clerk, Now);
            }
            if (state == FilingState.Returned)
                filing.Return([new(New.ToString(), "请核实")], office, Now);
            if (state == FilingState.Accepted)
                filing.Accept(office, Now);
            if (state == FilingState.Excused)
                filing.Excuse("并入其他单位");
            db.Filings.Add(filing);
            await db.SaveAsync(new(clerk, Now), Cancel);
        });
    }

    /// <summary>Does something with a body's filing, as somebody does.</summary>
    public async Task ChangeAsync(string body, string by, Action<Filing, YearForm> deed)
    {
        var account = await IdOfAsync(by);
        await WithFormAsync(async (db, form) =>
        {
            deed(await Whole(db).OrderByDescending(filing => filing.Revision).FirstAsync(filing => filing.DepartmentCode == body, Cancel), form);
            await db.SaveAsync(new(account, Now), Cancel);
        });
    }

    /// <summary>Puts texts into a body's newest filing.</summary>
    public Task ChangeTextsAsync(string body, params (string Part, string Words)[] texts) => WithFormAsync(async (db, form) =>
    {
        var filing = await Whole(db).OrderByDescending(known => known.Revision).FirstAsync(known => known.DepartmentCode == body, Cancel);
        foreach (var (part, words) in texts)
            filing.Amend(form, part, words, new(Guid.CreateVersion7(), "电话商定", "office", Now));
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
    });

    /// <summary>A reader who has not signed in.</summary>
    public Task<PortalVisitor> AnonymousAsync() => Task.FromResult(new PortalVisitor(county));

    public void Advance(TimeSpan by) => county.Time.Ahead += by;

    /// <summary>What the job says that publishes what is due.</summary>
    public Task<string> RunPublicationsAsync() => county.Services.GetServices<IPortalJob>().OfType<DuePublications>().Single().RunAsync(Cancel);

    /// <summary>Ends a publication at one of its steps, or at none.</summary>
    public void FailAt(string? step) => county.Services.GetRequiredService<PublicationSteps>().Reached = reached =>
    {
        if (reached == step)
            throw new InvalidOperationException($"Ended at {step}.");
    };

    /// <summary>Holds publications at one of their steps, until it is disposed.</summary>
    public IDisposable HoldAt(string step)
    {
        var gate = new Gate();
        county.Services.GetRequiredService<PublicationSteps>().Reached = reached =>
        {
            if (reached == step)
                gate.Opened.Task.Wait(Cancel);
        };
        return gate;
    }

    public async Task<Filing?> FilingAsync(string body)
    {
        Filing? found = null;
        await WithAsync(async db => found = await Whole(db).AsNoTracking().OrderByDescending(filing => filing.Revision).FirstOrDefaultAsync(filing => filing.DepartmentCode == body, Cancel));
        return found;
    }

    public async Task<long> HistoryLengthAsync()
    {
        var length = 0L;
        await WithAsync(async db => length = (await db.HistoryHeadAsync(Cancel)).Sequence);
        return length;
    }

    public static ReportingYear YearOf(int year, DateOnly due) => new()
    {
        Year = new(year),
        FormatKey = "national-2021",
        FilingsDue = due,
        DepartmentsPublishDue = due.AddDays(14),
        UpperLevelDue = due.AddDays(30),
        CountyPublishesDue = due.AddDays(60),
    };

    private static IQueryable<Filing> Whole(PortalDbContext db) => db.Filings.AsSplitQuery()
        .Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Notes).Include(filing => filing.Waivers).Include(filing => filing.Queries).Include(filing => filing.AgreedChanges);

    private sealed class Gate : IDisposable
    {
        public TaskCompletionSource Opened { get; } = new();

        public void Dispose() => Opened.TrySetResult();
    }

    private async Task WithFormAsync(Func<PortalDbContext, YearForm, Task> work)
    {
        await using var scope = county.Services.CreateAsyncScope();
        var form = await scope.ServiceProvider.GetRequiredService<YearForms>().GetAsync(new(Year), Cancel);
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), form);
    }
}
