using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The county's figures as they would be rolled up now, and what each is made of: before there is a report that could say so.</summary>
public sealed class LiveFigures(PortalDbContext db, YearForms forms, AcceptedFilings filings, HistoryPages history)
{
    private static string Language => PortalLanguage.Current;

    /// <summary>All of them; null where the year was never opened.</summary>
    public async Task<LiveFiguresPage?> ListAsync(ReportYear year, CancellationToken cancel)
    {
        if (await ReadAsync(year, cancel) is not { } county)
            return null;
        var values = county.Form.Cells.Where(cell => county.Rollup.Sheet[cell].Amount is not null).ToDictionary(cell => cell, county.Print);
        var beyond = county.Form.Cells.Where(cell => values.ContainsKey(cell) && county.Rollup.PartsOf(cell).Any(part => part.Source != PartSource.Body));
        return new(
            year.Value, county.Accepted.Count, [.. (await filings.MissingAsync(year, county.Accepted, cancel)).Select(body => body.Name)],
            [.. beyond.Select(cell => new FiguresPage.Named(cell, county.NameOf(cell), values[cell] + county.UnitOf(cell)))],
            [.. county.Form.Format.Tables.Where(table => table.Cells.Any(values.ContainsKey)).Select(table => FigurePages.TableOf(table, county.Form, values))]);
    }

    /// <summary>One of them; null where there is no such cell or year.</summary>
    public async Task<LiveFigurePage?> FindAsync(ReportYear year, CellRef cell, CancellationToken cancel)
    {
        if (await ReadAsync(year, cancel) is not { } county || county.Form.Find(cell) is not { } format)
            return null;
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var (parts, states) = (county.Rollup.PartsOf(cell), await StatesAsync(year, cancel));
        var filed = parts.Where(part => part.Source == PartSource.Body).ToDictionary(part => part.DepartmentCode!, part => part.Amount);
        var (sum, unit) = (filed.Values.Sum(), format.Unit);
        string Print(long amount) => FigureText.Print(amount, unit);
        return new(year.Value, cell, format.Table.Title.In(Language), format.Name.In(Language), county.Rollup.Sheet[cell].Amount is null ? null : county.Print(cell), unit.Symbol.In(Language))
        {
            Terms = [.. (county.Form.SumOf(cell)?.Terms ?? []).Select(term => new FigurePage.Term(term.Cell, county.NameOf(term.Cell), county.Print(term.Cell), term.Sign < 0))],
            Bodies = [.. (await filings.CountedAsync(year, cancel)).Select(body => new LiveBody(body.Code, body.Name, states.GetValueOrDefault(body.Code), filed.TryGetValue(body.Code, out var amount) ? Print(amount) : null))],
            Sum = Print(sum),
            Leads = [.. parts.Where(part => part.Source == PartSource.LeadOffice).Select(part =>
                new FigurePage.Lead(names.GetValueOrDefault(part.DepartmentCode!, part.DepartmentCode!), format.Computed ? null : Print(sum + part.Amount), Print(part.Amount)))],
            Adjustments = [.. parts.Where(part => part.Source == PartSource.Adjustment).Select(part => new FigurePage.Line(part.Reason!, Print(part.Amount)))],
            Changes = await history.OfCellsAsync(year, InputsOf(county.Form, cell), cancel),
        };
    }

    private async Task<LiveCounty?> ReadAsync(ReportYear year, CancellationToken cancel)
    {
        if (await forms.FindAsync(year, cancel) is not { } form)
            return null;
        var accepted = await filings.NewestAsync(year, cancel);
        return new(form, accepted, CountyRollup.Of(form, accepted.Select(filing => new AcceptedSheet(filing.DepartmentCode, filing.Sheet)), await Compiler.SourcesAsync(db, year, cancel)));
    }

    // Of each body the newest revision: one that was reopened counts as it was accepted, and says that it is open again.
    private async Task<Dictionary<string, FilingState?>> StatesAsync(ReportYear year, CancellationToken cancel) =>
        (await db.Filings.AsNoTracking().Where(filing => filing.Year == year).Select(filing => new { filing.DepartmentCode, filing.Revision, filing.State }).ToListAsync(cancel))
            .GroupBy(filing => filing.DepartmentCode).ToDictionary(body => body.Key, body => (FilingState?)body.MaxBy(filing => filing.Revision)!.State);

    private static List<CellRef> InputsOf(YearForm form, CellRef cell) =>
        form.SumOf(cell) is { } sum ? [.. sum.Terms.SelectMany(term => InputsOf(form, term.Cell)).Distinct()] : [cell];

    private sealed record LiveCounty(YearForm Form, IReadOnlyList<Filing> Accepted, CountyRollup Rollup)
    {
        public string Print(CellRef cell) => Rollup.Sheet[cell].Amount is { } amount ? FigureText.Print(amount, Form[cell].Unit) : "";

        public string NameOf(CellRef cell) => Form[cell].Name.In(Language);

        public string UnitOf(CellRef cell) => Form[cell].Unit.Symbol.In(Language);
    }
}

/// <summary>The county's figures now.</summary>
/// <param name="Year">The year.</param>
/// <param name="Accepted">How many filings are in them.</param>
/// <param name="Missing">The bodies that are not.</param>
/// <param name="BeyondSum">Those that are more than a sum.</param>
/// <param name="Tables">All of them.</param>
public sealed record LiveFiguresPage(int Year, int Accepted, IReadOnlyList<string> Missing, IReadOnlyList<FiguresPage.Named> BeyondSum, IReadOnlyList<FiguresPage.FigureTable> Tables);

/// <summary>One figure now, with everything it is made of.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Table">Its table's title.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Value">As it would be printed; null where nothing is there yet.</param>
/// <param name="Unit">What it counts.</param>
public sealed record LiveFigurePage(int Year, CellRef Cell, string Table, string Name, string? Value, string Unit)
{
    public required IReadOnlyList<FigurePage.Term> Terms { get; init; }
    public required IReadOnlyList<LiveBody> Bodies { get; init; }
    public required string Sum { get; init; }
    public required IReadOnlyList<FigurePage.Lead> Leads { get; init; }
    public required IReadOnlyList<FigurePage.Line> Adjustments { get; init; }
    public required IReadOnlyList<HistoryPage.Change> Changes { get; init; }

    public string Address => $"compilation/{Year}/figures/{Cell}";
}

/// <summary>A body that counts, how far its filing is, and what it brings; null where nothing of it counts yet.</summary>
public sealed record LiveBody(string Code, string Name, FilingState? State, string? Value);
