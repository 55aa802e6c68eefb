using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Explains the county's published figures from the parts that were published with them. Only the bodies' names are today's.</summary>
public sealed class FigurePages(PortalDbContext db, PublishedReports published, LastAnswers answers)
{
    private static string Language => PortalLanguage.Current;

    public async Task<FiguresPage> ListAsync(PublishedEdition edition, CancellationToken cancel)
    {
        var content = await published.ContentAsync(edition, cancel);
        var values = content.Figures.Where(figure => figure.Amount is not null)
            .ToDictionary(figure => figure.Cell, figure => FigureText.Print(figure.Amount!.Value, content.Form[figure.Cell].Unit));
        var beyond = await answers.AskAsync(("beyond", edition.Id), () =>
            Parts(edition).Where(part => part.Source != PartSource.Body).Select(part => part.Cell).Distinct().ToListAsync(cancel));
        return new(edition.Year.Value, edition.Title,
            [.. content.Form.Cells.Where(beyond.Contains).Select(cell => new FiguresPage.Named(cell, content.Form[cell].Name.In(Language), values[cell] + UnitOf(content.Form, cell)))],
            [.. content.Form.Format.Tables.Where(table => table.Cells.Any(values.ContainsKey)).Select(table => TableOf(table, content.Form, values))]);
    }

    public async Task<FigurePage?> FindAsync(PublishedEdition edition, CellRef cell, CancellationToken cancel)
    {
        var content = await published.ContentAsync(edition, cancel);
        var amounts = content.Figures.ToDictionary(figure => figure.Cell, figure => figure.Amount);
        if (content.Form.Find(cell) is not { } format || amounts.GetValueOrDefault(cell) is not { } amount)
            return null;
        var parts = await answers.AskAsync(("parts", edition.Id, cell), () => Parts(edition).Where(part => part.Cell == cell).OrderBy(part => part.Ordinal).ToListAsync(cancel));
        var names = await answers.AskAsync("names", () => db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel));
        string Print(long number) => FigureText.Print(number, format.Unit);
        var filed = parts.Where(part => part.Source == PartSource.Body).ToList();
        var sum = filed.Sum(part => part.Amount);
        return new(
            edition.Year.Value, edition.Title, format.Table.Title.In(Language), format.Name.In(Language), Print(amount), format.Unit.Symbol.In(Language),
            [.. (content.Form.SumOf(cell)?.Terms ?? []).Where(term => amounts.GetValueOrDefault(term.Cell) is not null).Select(term =>
                new FigurePage.Term(term.Cell, content.Form[term.Cell].Name.In(Language), Print(amounts[term.Cell]!.Value), term.Sign < 0))],
            [.. filed.Where(part => part.Amount != 0).Select(part => new FigurePage.Line(NameOf(part, names), Print(part.Amount)))],
            [.. filed.Where(part => part.Amount == 0).Select(part => NameOf(part, names))],
            Print(sum),
            [.. parts.Where(part => part.Source == PartSource.LeadOffice).Select(part =>
                new FigurePage.Lead(NameOf(part, names), content.Form.SumOf(cell) is null ? Print(sum + part.Amount) : null, Print(part.Amount)))],
            [.. parts.Where(part => part.Source == PartSource.Adjustment).Select(part => new FigurePage.Line(part.Reason!, Print(part.Amount)))]);
    }

    private IQueryable<EditionFigurePart> Parts(PublishedEdition edition) =>
        db.Editions.AsNoTracking().Where(known => known.Id == edition.Id).SelectMany(known => known.Figures).SelectMany(figure => figure.Parts);

    private static string NameOf(EditionFigurePart part, Dictionary<string, string> names) => names.GetValueOrDefault(part.DepartmentCode!, part.DepartmentCode!);

    /// <summary>A table of one unit says it in its title, another beside each figure.</summary>
    internal static FiguresPage.FigureTable TableOf(TableFormat table, YearForm form, Dictionary<CellRef, string> values)
    {
        var known = table.Cells.Where(values.ContainsKey).ToList();
        var unit = known.Select(cell => UnitOf(form, cell)).Distinct().ToList() is [var only] ? only : "";
        return new(table, table.Title.In(Language), unit,
            known.ToDictionary(cell => cell, cell => unit.Length > 0 ? values[cell] : values[cell] + UnitOf(form, cell)));
    }

    private static string UnitOf(YearForm form, CellRef cell) => form[cell].Unit.Symbol.In(Language);
}
