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
        var county = PublicationDesk.IsCounty(body) ? null : await NewestAsync(year, ReportBody.CountyCode, cancel);
        var next = year.Value < ReportYear.Last ? await NewestAsync(new(year.Value + 1), body, cancel) : null;
        return new(county is null ? [] : [.. CountedOtherwise(edition, county)], next is null ? [] : [.. CarriedInOtherwise(edition, next)]);
    }

    private Task<Edition?> NewestAsync(ReportYear year, string body, CancellationToken cancel) => db.Editions.AsNoTracking().AsSplitQuery().Include(edition => edition.Figures).ThenInclude(figure => figure.Parts)
        .Where(edition => edition.Year == year && edition.BodyCode == body && edition.Kind != EditionKind.Recorded).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel);

    // What the county counted of the body, beside what the body itself says.
    private static IEnumerable<Mismatch> CountedOtherwise(Edition own, Edition county)
    {
        var (form, says) = (YearFormJson.Read(own.YearForm), own.Figures.ToDictionary(figure => figure.Cell, figure => figure.Amount));
        foreach (var part in county.Figures.SelectMany(figure => figure.Parts).Where(part => part.Source == PartSource.Body && part.DepartmentCode == own.BodyCode))
            if (form.Find(part.Cell) is { } cell && says.GetValueOrDefault(part.Cell) is { } amount && amount != part.Amount)
                yield return new(cell.Table.Title, cell.Name, FigureText.Print(amount, cell.Unit), FigureText.Print(part.Amount, cell.Unit));
    }

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
}

/// <summary>What does not agree with a published report any more.</summary>
/// <param name="County">Figures of the body that the county's report counted otherwise.</param>
/// <param name="NextYear">Figures that next year's report took over otherwise.</param>
public sealed record ReportConsequences(IReadOnlyList<Mismatch> County, IReadOnlyList<Mismatch> NextYear)
{
    public static ReportConsequences None { get; } = new([], []);

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
