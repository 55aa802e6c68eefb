using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Review;

/// <summary>The tables of one filing beside last year's figures and the middle of like bodies.</summary>
public sealed class ReviewTables
{
    private readonly OpenFiling open;
    private readonly FigureSheet sheet;
    private readonly FigureSheet lastYear;
    private readonly List<FigureSheet> peers;
    private readonly Dictionary<CellRef, CellRef> openings;
    private readonly Dictionary<CellRef, Severity> doubts;

    public ReviewTables(OpenFiling open, YearBasis basis, IEnumerable<Finding> findings)
    {
        this.open = open;
        sheet = open.SheetOn(basis).Computed(open.Form);
        lastYear = basis.Inheritance.SheetOf(open.Body.Code);
        peers = [.. basis.Accepted.Where(other => other.DepartmentCode != open.Body.Code && basis.Kinds[other.DepartmentCode] == open.Body.Kind).Select(other => other.Sheet)];
        openings = open.Form.Openings.ToDictionary(opening => opening.Cell, opening => opening.LastYears);
        doubts = findings.Where(finding => finding.Rule != Rule.Blank).SelectMany(finding => finding.Cells.Select(cell => (cell, finding.Severity)))
            .GroupBy(doubt => doubt.cell).ToDictionary(cell => cell.Key, cell => cell.Any(doubt => doubt.Severity == Severity.Error) ? Severity.Error : Severity.Warning);
    }

    private static string Language => PortalLanguage.Current;

    private YearForm Form => open.Form;

    public IReadOnlyList<ReviewTable> All() => [.. Form.Format.Tables.Where(table => table.Cells.Any()).Select(TableOf)];

    private ReviewTable TableOf(TableFormat table)
    {
        var cells = table.Cells.ToList();
        var unit = cells.Select(cell => Form[cell].Unit.Symbol.In(Language)).Distinct().ToList() is [var only] ? only : "";
        return new(table, ReviewTable.Words(table.Title, Form, Language), unit, cells.ToDictionary(cell => cell, CellOf)) { Peers = peers.Count, Notes = [.. NotesOf(table)] };
    }

    private ReviewCell CellOf(CellRef cell) => new(
        Print(sheet[cell], cell) ?? "", Print(lastYear[openings.GetValueOrDefault(cell, cell)], cell), Middle(cell) is { } middle ? Print(Figure.Of(middle), cell) : null,
        Form[cell].Computed, doubts.TryGetValue(cell, out var severity) ? severity : null);

    private string? Print(Figure figure, CellRef cell) => figure.Amount is { } amount ? FigureText.Print(amount, Form[cell].Unit) : figure.IsNotApplicable ? Form.Format.Texts.Words.NotApplicable : null;

    /// <summary>As the checker takes it: of an even number the upper one.</summary>
    private long? Middle(CellRef cell)
    {
        var amounts = peers.Select(peer => peer[cell].Amount).OfType<long>().Order().ToList();
        return amounts.Count == 0 ? null : amounts[amounts.Count / 2];
    }

    private IEnumerable<ReviewTable.RowNote> NotesOf(TableFormat table)
    {
        if (open.Filing is not { } filing)
            yield break;
        foreach (var row in table.LeafRows)
        {
            foreach (var cell in filing.Cells.Where(cell => cell.Reason is not null && cell.Cell.Table == table.Key && cell.Cell.Row == row.Key))
                yield return new(Form[cell.Cell].Name.In(Language), "ReviewReason", cell.Reason!);
            if (filing.Notes.FirstOrDefault(note => note.Row == Domain.Filings.FilingNote.RowOf(table, row)) is not { } said)
                continue;
            if (said.Counting.Length > 0)
                yield return new(ReviewTable.Words(row.Title, Form, Language), "ReviewCountingNote", said.Counting);
            if (said.Open.Length > 0)
                yield return new(ReviewTable.Words(row.Title, Form, Language), "ReviewPublicNote", said.Open);
        }
    }
}
