using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Finds what was published elsewhere and does not agree with a published report any more, since the one or the other was corrected.</summary>
public sealed class Consequences(PortalDbContext db)
{
    public async Task<ReportConsequences> OfAsync(ReportYear year, string body, CancellationToken cancel)
    {
        if (await NewestAsync(year, body, cancel) is not { } edition)
            return ReportConsequences.None;
        var isCounty = PublicationDesk.IsCounty(body);
        var county = isCounty ? null : await NewestAsync(year, ReportBody.CountyCode, cancel);
        var next = year.Value < ReportYear.Last ? await NewestAsync(new(year.Value + 1), body, cancel) : null;
        return new(county is null ? [] : CountedOtherwise(new(edition.BodyCode, edition.YearForm, AmountsOf(edition)), county), next is null ? [] : [.. CarriedInOtherwise(edition, next)])
        {
            Bodies = isCounty ? await BodiesAsync(edition, cancel) : [],
        };
    }

    // Each body beside the county, in the county's order; what was decided about it stands with the body's own report.
    private async Task<IReadOnlyList<BodyMismatch>> BodiesAsync(Edition county, CancellationToken cancel)
    {
        var told = (await SaidAsync(county.Year, cancel)).ToDictionary(own => own.BodyCode, own => CountedOtherwise(own, county));
        var reports = await db.Reports.AsNoTracking().Include(report => report.Waivers).Where(report => report.Year == county.Year).ToDictionaryAsync(report => report.BodyCode, cancel);
        return
        [
            .. from body in await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel)
               let lines = told.GetValueOrDefault(body.Code) ?? []
               where lines.Count > 0
               let key = new ReportConsequences(lines, []).CountyKey
               let report = reports.GetValueOrDefault(body.Code)
               select new BodyMismatch(body.Code, body.Name, lines, key)
               {
                   Reason = report?.Waivers.FirstOrDefault(waiver => waiver.Key == key)?.Reason,
                   MayBeLeft = report?.State is ReportState.Published,
               },
        ];
    }

    // The newest editions of the bodies without what they are printed from.
    private async Task<IEnumerable<Said>> SaidAsync(ReportYear year, CancellationToken cancel) =>
        (await db.Editions.AsNoTracking().Where(edition => edition.Year == year && edition.BodyCode != ReportBody.CountyCode && edition.Kind != EditionKind.Recorded
                && !db.Editions.Any(later => later.Year == edition.Year && later.BodyCode == edition.BodyCode && later.Kind != EditionKind.Recorded && later.Number > edition.Number))
            .Select(edition => new { edition.BodyCode, edition.YearForm, Figures = edition.Figures.Select(figure => new { figure.Cell, figure.Amount }).ToList() }).ToListAsync(cancel))
        .Select(edition => new Said(edition.BodyCode, edition.YearForm, edition.Figures.ToDictionary(figure => figure.Cell, figure => figure.Amount)));

    private Task<Edition?> NewestAsync(ReportYear year, string body, CancellationToken cancel) => db.Editions.AsNoTracking().AsSplitQuery().Include(edition => edition.Figures).ThenInclude(figure => figure.Parts)
        .Where(edition => edition.Year == year && edition.BodyCode == body && edition.Kind != EditionKind.Recorded).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel);

    // What the county counted of the body, beside what the body itself says.
    private static IReadOnlyList<Mismatch> CountedOtherwise(Said own, Edition county)
    {
        var others = county.Figures.SelectMany(figure => figure.Parts)
            .Where(part => part.Source == PartSource.Body && part.DepartmentCode == own.BodyCode && own.Amounts.GetValueOrDefault(part.Cell) is { } amount && amount != part.Amount).ToList();
        if (others.Count == 0)
            return [];
        var form = YearFormJson.Read(own.YearForm);
        return [.. others.Where(part => form.Find(part.Cell) is not null).Select(part => (Cell: form[part.Cell], Amount: own.Amounts[part.Cell]!.Value, part))
            .Select(told => new Mismatch(told.Cell.Table.Title, told.Cell.Name, FigureText.Print(told.Amount, told.Cell.Unit), FigureText.Print(told.part.Amount, told.Cell.Unit)))];
    }

    private static Dictionary<CellRef, long?> AmountsOf(Edition edition) => edition.Figures.ToDictionary(figure => figure.Cell, figure => figure.Amount);

    // What the next year carried in, beside what this one carried over.
    private static IEnumerable<Mismatch> CarriedInOtherwise(Edition own, Edition next)
    {
        var form = YearFormJson.Read(next.YearForm);
        var (over, into) = (InTheFormOf(form, own), SheetOf(next));
        foreach (var (cell, lastYears) in form.Openings)
            if (over[lastYears].Amount is { } carried && into[cell].Amount is { } taken && carried != taken)
                yield return new(form[cell].Table.Title, form[cell].Name, FigureText.Print(carried, form[lastYears].Unit), FigureText.Print(taken, form[cell].Unit));
    }

    private static FigureSheet InTheFormOf(YearForm form, Edition edition) => YearFormJson.KeyOf(edition.YearForm) is var key && key == form.Format.Key
        ? SheetOf(edition)
        : form.Format.Texts.Crosswalks.FirstOrDefault(crosswalk => crosswalk.Form == key)?.Translate(form, SheetOf(edition)) ?? FigureSheet.Empty;

    private static FigureSheet SheetOf(Edition edition) => FigureSheet.Of(edition.Figures.Where(figure => figure.Amount is not null).Select(figure => KeyValuePair.Create(figure.Cell, Figure.Of(figure.Amount!.Value))));

    private sealed record Said(string BodyCode, string YearForm, IReadOnlyDictionary<CellRef, long?> Amounts);
}

/// <summary>What does not agree with a published report any more.</summary>
/// <param name="County">Figures of the body that the county's report counted otherwise.</param>
/// <param name="NextYear">Figures that next year's report took over otherwise.</param>
public sealed record ReportConsequences(IReadOnlyList<Mismatch> County, IReadOnlyList<Mismatch> NextYear)
{
    public static ReportConsequences None { get; } = new([], []);

    /// <summary>Of the county's report the bodies that say otherwise by now than it counted them.</summary>
    public IReadOnlyList<BodyMismatch> Bodies { get; init; } = [];

    /// <summary>Tells these figures of the county's report from others, so that a reason to leave them holds for them alone.</summary>
    public string CountyKey { get; } = KeyOf(nameof(County), County);

    /// <summary>The same of next year's.</summary>
    public string NextYearKey { get; } = KeyOf(nameof(NextYear), NextYear);

    private static string KeyOf(string report, IReadOnlyList<Mismatch> lines) => FindingKey.Of(lines.SelectMany(line => new[] { line.Table.Zh, line.Name.Zh, line.Here, line.There }).Prepend(report));
}

/// <summary>One figure in two reports.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Here">What the report itself says.</param>
/// <param name="There">What the other says.</param>
public sealed record Mismatch(Label Table, Label Name, string Here, string There);

/// <summary>A body whose report says otherwise by now than the county counted it.</summary>
/// <param name="Lines">The figures.</param>
/// <param name="Key">By which a reason to leave the county's report holds for these figures alone.</param>
public sealed record BodyMismatch(string Code, string Name, IReadOnlyList<Mismatch> Lines, string Key)
{
    /// <summary>Why the county's report is left as it is; null where nobody has said so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a reason can be given now: not while the body's report is being corrected.</summary>
    public bool MayBeLeft { get; init; }
}
