using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Makes a grid of an official table: each cell with its value, last year's, and what was typed where that could not be saved.</summary>
internal sealed class GridBuilder(
    FillingPages pages, OpenFiling open, YearBasis basis, IReadOnlyList<Finding> findings, EnteredFigures? entered, IReadOnlyCollection<Guidance> guidance, IReadOnlyDictionary<string, string> lastNotes, IStringLocalizer text)
{
    private readonly YearForm form = open.Form;
    private readonly FigureSheet sheet = open.SheetOn(basis).Computed(open.Form);
    private readonly FigureSheet lastYear = basis.Inheritance.SheetOf(open.Body.Code);
    private readonly HashSet<CellRef> wrong = [.. findings.Where(finding => finding.Stops && finding.Rule != Rule.Blank).SelectMany(finding => finding.Cells)];
    private readonly Dictionary<CellRef, CellRef> openings = open.Form.Openings.ToDictionary(opening => opening.Cell, opening => opening.LastYears);

    private static string Language => PortalLanguage.Current;

    public GridTable Build(TableFormat table)
    {
        var units = table.Cells.Select(cell => form[cell].Unit.Symbol.In(Language)).Distinct().ToList();
        return new(table, InYear(table.Title), units is [var only] ? only : "", new(table.Columns), new(table.Rows), table.Cells.ToDictionary(cell => cell, CellOf))
        {
            Guidance = GuidanceOn(table.Key),
            Help = table.LeafRows.ToDictionary(row => row.Key, row => RowOf(table, row)),
        };
    }

    private GridCell CellOf(CellRef cell)
    {
        var (format, figure) = (form[cell], sheet[cell]);
        var value = figure.IsNotApplicable ? text["FillingNotApplicable"] : FillingPages.Print(form, cell, figure);
        return new(cell, format.Name.In(Language), value, VersionOf(cell), LastYearOf(cell, format))
        {
            Typed = entered?.Typed.GetValueOrDefault(cell),
            Fault = entered?.Faults.GetValueOrDefault(cell),
            IsInput = open.IsOpen && format is { Computed: false, IsLocked: false },
            IsComputed = format.Computed,
            IsOpening = openings.ContainsKey(cell),
            IsWrong = wrong.Contains(cell),
            IsOptional = format.Optional,
            Echo = pages.EchoOf(format, figure),
        };
    }

    // A filing that was not begun is begun by its first save: what last year settles stands in it as the first version.
    private int VersionOf(CellRef cell) => open.Filing is { } filing ? filing.CellAt(cell)?.Version ?? 0 : sheet[cell].IsBlank ? 0 : 1;

    // What the figures of the year before say of the cell: where last year's settle it, what was carried over then.
    private string? LastYearOf(CellRef cell, CellFormat format) => openings.TryGetValue(cell, out var carried)
        ? lastYear[carried].Amount is { } over ? text["FillingCarriedOver", FigureText.Print(over, form[carried].Unit)].Value : null
        : lastYear[cell].Amount is { } before ? text["FillingLastYear", FigureText.Print(before, format.Unit)].Value : null;

    private GridRow RowOf(TableFormat table, TableHead row)
    {
        var key = FilingNote.RowOf(table, row);
        var note = open.Filing?.Notes.FirstOrDefault(known => known.Row == key);
        var said = table.LeafColumns.Select(column => GuidanceOn(new CellRef(table.Key, row.Key, column.Key).ToString())).OfType<string>().ToList();
        if (row.Addition?.Definition is { Length: > 0 } definition)
            said.Add(definition);
        return new(InYear(row.Title) is { Length: > 0 } name ? name : InYear(table.Title), said, form.Format.Texts.Rows.GetValueOrDefault(key), lastNotes.GetValueOrDefault(key, ""), note?.Counting ?? "", note?.Open ?? "");
    }

    private string? GuidanceOn(string target) => guidance.FirstOrDefault(said => said.Target == target)?.Text;

    private string InYear(Label label) => label.In(Language).Replace("{year}", form.Year.ToString(), StringComparison.Ordinal);
}
