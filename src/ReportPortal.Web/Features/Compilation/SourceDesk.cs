using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>What the county itself brings into its figures of a year: lead offices' figures and adjustments, with the sum they stand beside.</summary>
public sealed class SourceDesk(PortalDbContext db, YearForms forms, AcceptedFilings filings)
{
    private static string Language => PortalLanguage.Current;

    /// <summary>The page; null where the year was never opened.</summary>
    public async Task<SourcesPage?> OfAsync(ReportYear year, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened || await forms.FindAsync(year, cancel) is not { } form)
            return null;
        var sources = await Compiler.SourcesAsync(db, year, cancel);
        var accepted = await filings.NewestAsync(year, cancel);
        var bodies = await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel);
        var people = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        var order = form.Cells.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.cell, pair => pair.at);
        return new(opened, form, [.. bodies.Where(body => body.ExistsOn(new(year.Value, 12, 31)))])
        {
            Leads = [.. sources.Leads.Where(lead => form.Find(lead.Cell) is not null).OrderBy(lead => order[lead.Cell]).Select(lead => LineOf(form, lead, accepted, bodies))],
            Adjustments = [.. sources.Adjustments.Where(one => form.Find(one.Cell) is not null).Select(one => new AdjustmentLine(one, form[one.Cell].Name.In(Language), Print(form, one.Cell, one.Amount), people.GetValueOrDefault(one.By, one.By)))],
            BaseState = year.Previous is { } before ? await BaseStateAsync(before, cancel) : BaseState.None,
        };
    }

    /// <summary>Keeps a lead office's figure; false where another stands there than was seen.</summary>
    public Task<bool> LeadAsync(LeadFigure lead, string? seen, Act act, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        var known = await db.LeadFigures.SingleOrDefaultAsync(other => other.Year == lead.Year && other.Cell == lead.Cell, cancel);
        if (SeenOf(known) != (seen ?? ""))
            return false;
        if (known is null)
            db.LeadFigures.Add(lead);
        else
            db.Entry(known).CurrentValues.SetValues(lead);
        await db.SaveAsync(act, cancel);
        return true;
    }, cancel);

    /// <summary>Takes a lead office's figure out: Σ counts again. False where there is none.</summary>
    public Task<bool> UnleadAsync(ReportYear year, CellRef cell, Act act, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        if (await db.LeadFigures.SingleOrDefaultAsync(lead => lead.Year == year && lead.Cell == cell, cancel) is not { } lead)
            return false;
        db.LeadFigures.Remove(lead);
        await db.SaveAsync(act, cancel);
        return true;
    }, cancel);

    public Task AdjustAsync(Adjustment adjustment, Act act, CancellationToken cancel)
    {
        db.Adjustments.Add(adjustment);
        return db.SaveAsync(act, cancel);
    }

    /// <summary>Takes an adjustment back; false where there is none.</summary>
    public Task<bool> UnadjustAsync(ReportYear year, Guid id, Act act, CancellationToken cancel) => db.AloneAsync(async () =>
    {
        if (await db.Adjustments.SingleOrDefaultAsync(one => one.Year == year && one.Id == id, cancel) is not { } adjustment)
            return false;
        db.Adjustments.Remove(adjustment);
        await db.SaveAsync(act, cancel);
        return true;
    }, cancel);

    /// <summary>By which it is known whether a figure is still the one that was seen.</summary>
    public static string SeenOf(LeadFigure? lead) => lead is null ? "" : $"{lead.DepartmentCode} {lead.Amount}";

    public static string Print(YearForm form, CellRef cell, long amount) => FigureText.Print(amount, form[cell].Unit) + form[cell].Unit.Symbol.In(Language);

    private static LeadLine LineOf(YearForm form, LeadFigure lead, IReadOnlyList<Filing> accepted, List<Department> bodies)
    {
        var sum = accepted.Sum(filing => filing.CellAt(lead.Cell)?.Amount ?? 0);
        return new(
            lead, form[lead.Cell].Name.In(Language), bodies.Find(body => body.Code == lead.DepartmentCode)?.Name ?? lead.DepartmentCode,
            Print(form, lead.Cell, lead.Amount), Print(form, lead.Cell, sum), Print(form, lead.Cell, lead.Amount - sum));
    }

    private async Task<BaseState> BaseStateAsync(ReportYear before, CancellationToken cancel)
    {
        var kinds = await db.Editions.AsNoTracking().Where(edition => edition.Year == before && edition.BodyCode == ReportBody.CountyCode).Select(edition => edition.Kind).ToListAsync(cancel);
        return kinds.Exists(kind => kind != EditionKind.Recorded) ? BaseState.Published : kinds.Count > 0 ? BaseState.Recorded : BaseState.None;
    }
}

/// <summary>What is known of the year before.</summary>
public enum BaseState
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its base figures were recorded.</summary>
    Recorded,

    /// <summary>Its report was published here.</summary>
    Published,
}

/// <summary>The sources of a year's county figures.</summary>
public sealed record SourcesPage(ReportingYear Year, YearForm Form, IReadOnlyList<Department> Bodies)
{
    public IReadOnlyList<LeadLine> Leads { get; init; } = [];
    public IReadOnlyList<AdjustmentLine> Adjustments { get; init; } = [];
    public BaseState BaseState { get; init; }

    public LeadInput Lead { get; init; } = new();
    public AdjustmentInput Adjust { get; init; } = new();
    public BaseInput Base { get; init; } = new();

    public bool IsOpen => Year.State == YearState.Open;

    /// <summary>The cells that a source can stand for, by table.</summary>
    public IEnumerable<(string Table, IReadOnlyList<CellFormat> Cells)> Choices =>
        from cell in Form.InputCells
        where !Form[cell].IsLocked
        group Form[cell] by Form[cell].Table into table
        select (table.Key.Title.In(PortalLanguage.Current), (IReadOnlyList<CellFormat>)[.. table]);
}

/// <summary>A lead office's figure beside the sum of the bodies.</summary>
public sealed record LeadLine(LeadFigure Lead, string Name, string Body, string Amount, string Sum, string Difference);

/// <summary>An adjustment.</summary>
public sealed record AdjustmentLine(Adjustment Adjustment, string Name, string Amount, string By);
