using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>
/// Last year's figures, as cells of this year's form: what was published, and where that has no figure what was recorded as a base.
/// Figures of another form are taken over only where they count the same thing.
/// </summary>
public sealed class LastYears(PortalDbContext db, LastMade<ReportYear, LastYearSheets> made)
{
    /// <summary>The county's figures; null where nothing is known.</summary>
    public async Task<FigureSheet?> OfCountyAsync(YearForm form, CancellationToken cancel) =>
        (await SheetsAsync(form, cancel)).County is { IsEmpty: false } known ? known : null;

    /// <summary>
    /// What each body starts from: its own report, else what the county's report says it brought, else what was recorded of it; handed
    /// on to the successors.
    /// </summary>
    public async Task<Inheritance> OfBodiesAsync(YearForm form, CancellationToken cancel)
    {
        var known = await SheetsAsync(form, cancel);
        var bodies = await db.Departments.AsNoTracking().ToListAsync(cancel);
        var lastYear = bodies.Select(body => new AcceptedSheet(body.Code, known.Bodies.GetValueOrDefault(body.Code, FigureSheet.Empty)));
        return Inheritance.Of(form, bodies, await db.Successions.AsNoTracking().ToListAsync(cancel), lastYear);
    }

    /// <summary>Editions are chained: as long as the newest is the same, what they say of a form's cells is what it was.</summary>
    private async Task<LastYearSheets> SheetsAsync(YearForm form, CancellationToken cancel)
    {
        if (form.Year.Previous is not { } before)
            return LastYearSheets.None;
        var newest = await db.Editions.Where(edition => edition.Year == before).OrderByDescending(edition => edition.Sequence).Select(edition => edition.Hash).FirstOrDefaultAsync(cancel);
        return newest is null ? LastYearSheets.None : await made.GetAsync(form.Year, (form, newest), () => ReadAsync(form, cancel));
    }

    private async Task<LastYearSheets> ReadAsync(YearForm form, CancellationToken cancel)
    {
        var editions = await EditionsAsync(form, cancel);
        var bodies = editions.Select(edition => edition.BodyCode).Concat(editions.SelectMany(edition => edition.Figures).SelectMany(figure => figure.Parts).Select(part => part.DepartmentCode))
            .OfType<string>().Distinct();
        return new(
            Gather(form, editions, edition => edition.BodyCode == ReportBody.CountyCode ? SheetOf(edition) : FigureSheet.Empty),
            bodies.ToDictionary(body => body, body => Gather(form, editions, edition => edition.BodyCode == body ? SheetOf(edition) : PartOf(edition, body))));
    }

    private static FigureSheet Gather(YearForm form, List<Edition> editions, Func<Edition, FigureSheet> sheetOf) =>
        editions.Aggregate(FigureSheet.Empty, (sheet, edition) => sheet.Else(Translate(form, edition, sheetOf(edition))));

    /// <summary>The newest edition of each body's report of last year, those of bodies first, then the county's, then what was recorded.</summary>
    private async Task<List<Edition>> EditionsAsync(YearForm form, CancellationToken cancel)
    {
        var editions = form.Year.Previous is not { } before ? [] : await db.Editions.AsNoTracking().AsSplitQuery()
            .Include(edition => edition.Figures).ThenInclude(figure => figure.Parts).Where(edition => edition.Year == before).ToListAsync(cancel);
        return [.. editions.GroupBy(edition => (edition.BodyCode, IsRecorded: edition.Kind == EditionKind.Recorded))
            .OrderBy(group => group.Key.IsRecorded).ThenBy(group => group.Key.BodyCode == ReportBody.CountyCode)
            .Select(group => group.MaxBy(edition => edition.Sequence)!)];
    }

    private static FigureSheet SheetOf(Edition edition) => FigureSheet.Of(edition.Figures.Select(figure =>
        KeyValuePair.Create(figure.Cell, figure.Amount is { } amount ? Figure.Of(amount) : Figure.NotApplicable)));

    private static FigureSheet PartOf(Edition edition, string department) => edition.BodyCode != ReportBody.CountyCode
        ? FigureSheet.Empty
        : FigureSheet.Of(
            from figure in edition.Figures
            from part in figure.Parts
            where part.Source == PartSource.Body && part.DepartmentCode == department
            select KeyValuePair.Create(figure.Cell, Figure.Of(part.Amount)));

    private static FigureSheet Translate(YearForm form, Edition edition, FigureSheet sheet)
    {
        if (sheet.IsEmpty)
            return sheet;
        var other = YearFormJson.KeyOf(edition.YearForm);
        return other == form.Format.Key ? sheet : form.Format.Texts.Crosswalks.FirstOrDefault(crosswalk => crosswalk.Form == other)?.Translate(form, sheet) ?? FigureSheet.Empty;
    }
}

/// <summary>What is known of last year, as cells of one year's form.</summary>
public sealed record LastYearSheets(FigureSheet County, IReadOnlyDictionary<string, FigureSheet> Bodies)
{
    public static LastYearSheets None { get; } = new(FigureSheet.Empty, new Dictionary<string, FigureSheet>());
}
