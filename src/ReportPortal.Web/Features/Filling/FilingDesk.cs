using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Opens a body's filing of a year for those whose it is: its clerks, and the county's office where it fills in on behalf.</summary>
public sealed class FilingDesk(PortalDbContext db, CurrentFilings filings, YearForms forms, CheckBases bases)
{
    /// <summary>The filing, begun or not; null where it is not theirs or not there.</summary>
    public async Task<OpenFiling?> OpenAsync(ClaimsPrincipal user, ReportYear year, string department, CancellationToken cancel)
    {
        var filing = await filings.FindAsync(year, department, cancel);
        return IsTheirs(user, department, filing) ? await DescribeAsync(year, department, filing, cancel) : null;
    }

    /// <summary>The filing, whoever asks; null where the year was not opened or the body does not file for it.</summary>
    public async Task<OpenFiling?> FindAsync(ReportYear year, string department, CancellationToken cancel) =>
        await DescribeAsync(year, department, await filings.FindAsync(year, department, cancel), cancel);

    /// <summary>The same without the filing itself, for those who are about to change it: it is read when nobody else may.</summary>
    public async Task<OpenFiling?> ApproachAsync(ClaimsPrincipal user, ReportYear year, string department, CancellationToken cancel) =>
        user.Is(PortalRole.Clerk) && user.Departments().Contains(department) ? await DescribeAsync(year, department, null, cancel) : await OpenAsync(user, year, department, cancel);

    /// <summary>Changes a filing while nobody else saves. One that was not begun is begun: what last year settles stands in it.</summary>
    /// <exception cref="FilingRefused">As the deed does, or because the year is closed.</exception>
    public Task<T> ChangeAsync<T>(OpenFiling open, Act act, Func<Filing, T> deed, CancellationToken cancel) => ChangeAsync(open, act, filings.FindAsync, deed, cancel);

    /// <summary>The same where nothing but its figures is needed.</summary>
    /// <exception cref="FilingRefused">As the deed does, or because the year is closed.</exception>
    public Task<T> ChangeCellsAsync<T>(OpenFiling open, Act act, Func<Filing, T> deed, CancellationToken cancel) => ChangeAsync(open, act, filings.FindCellsAsync, deed, cancel);

    private async Task<T> ChangeAsync<T>(OpenFiling open, Act act, Func<ReportYear, string, CancellationToken, Task<Filing?>> find, Func<Filing, T> deed, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.AloneAsync(() => ChangeAloneAsync(open, act, find, deed, cancel), cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();                // what was refused must not be shown as if it were so
            throw;
        }
    }

    private async Task<T> ChangeAloneAsync<T>(OpenFiling open, Act act, Func<ReportYear, string, CancellationToken, Task<Filing?>> find, Func<Filing, T> deed, CancellationToken cancel)
    {
        if (await db.Years.Where(known => known.Year == open.Year.Year).Select(known => known.State).SingleAsync(cancel) == YearState.Closed)
            throw new FilingRefused(FilingRefusal.NotOpen, nameof(YearState.Closed));
        var filing = await find(open.Year.Year, open.Body.Code, cancel) ?? await BeginAsync(open, act, cancel);
        var done = deed(filing);
        await db.SaveAsync(act, cancel);
        return done;
    }

    private async Task<Filing> BeginAsync(OpenFiling open, Act act, CancellationToken cancel)
    {
        var filing = new Filing { Id = Guid.CreateVersion7(act.At), Year = open.Year.Year, DepartmentCode = open.Body.Code };
        filing.Save(open.Form, (await bases.OfAsync(open.Form, cancel)).Inheritance.OpeningsOf(open.Body.Code));
        db.Filings.Add(filing);
        return filing;
    }

    private async Task<OpenFiling?> DescribeAsync(ReportYear year, string department, Filing? filing, CancellationToken cancel)
    {
        var last = new DateOnly(year.Value, 12, 31);
        var opened = await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel);
        var body = await db.Departments.AsNoTracking().SingleOrDefaultAsync(known => known.Code == department && known.Files, cancel);
        return opened is not null && body?.ExistsOn(last) == true && await forms.FindAsync(year, cancel) is { } form ? new(opened, form, body, filing) : null;
    }

    private static bool IsTheirs(ClaimsPrincipal user, string department, Filing? filing) =>
        (user.Is(PortalRole.Clerk) && user.Departments().Contains(department)) || (user.Is(PortalRole.Coordinator) && filing?.IsOnBehalf == true);
}

/// <summary>A body's filing of a year with what it is about.</summary>
/// <param name="Year">The year, open or closed.</param>
/// <param name="Form">Its form.</param>
/// <param name="Body">The body that files.</param>
/// <param name="Filing">Its newest revision; null where nothing was begun.</param>
public sealed record OpenFiling(ReportingYear Year, YearForm Form, Department Body, Filing? Filing)
{
    /// <summary>Whether figures and texts may be changed.</summary>
    public bool IsOpen => Year.State == YearState.Open && Filing?.IsOpen != false;

    /// <summary>Whose report it becomes.</summary>
    public Subject Subject => Body.Kind == DepartmentKind.Township ? Subject.Township : Subject.Department;

    /// <summary>The figures; of a filing that was not begun what last year settles.</summary>
    public FigureSheet SheetOn(YearBasis basis) => Filing?.Sheet ?? FigureSheet.Of(basis.Inheritance.OpeningsOf(Body.Code));

    /// <summary>What the checker finds.</summary>
    public IReadOnlyList<Finding> CheckOn(YearBasis basis) => Checker.Check(Form, SheetOn(basis), Filing is null
        ? new() { LastYear = basis.Inheritance.SheetOf(Body.Code), IsNew = basis.Inheritance.IsNew(Body.Code), Limits = basis.Limits }
        : basis.Of(Filing));
}
