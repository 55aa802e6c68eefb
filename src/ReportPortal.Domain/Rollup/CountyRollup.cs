using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Rollup;

/// <summary>An accepted sheet and whose it is.</summary>
/// <param name="DepartmentCode">The body.</param>
/// <param name="Sheet">Its figures; computed cells are computed anew.</param>
public sealed record AcceptedSheet(string DepartmentCode, FigureSheet Sheet);

/// <summary>
/// The county's figures: Σ of the accepted filings, or the figure of the lead office in its place, then what was adjusted. Each figure
/// can say what it is made of.
/// </summary>
public sealed class CountyRollup
{
    private readonly IReadOnlyList<AcceptedSheet> sheets;
    private readonly Dictionary<CellRef, List<FigurePart>> beyondSum = [];

    private CountyRollup(YearForm form, IReadOnlyList<AcceptedSheet> sheets, CountySources sources)
    {
        this.sheets = sheets;
        foreach (var lead in sources.Leads)
            Add(lead.Cell, new(PartSource.LeadOffice, lead.DepartmentCode, null, lead.Amount - (Sum(lead.Cell).Amount ?? 0)));
        foreach (var adjustment in sources.Adjustments)
            Add(adjustment.Cell, new(PartSource.Adjustment, null, adjustment.Reason, adjustment.Amount));
        foreach (var sum in form.ComputedCells)
            foreach (var part in sum.Terms.SelectMany(term => beyondSum.GetValueOrDefault(term.Cell, []).Select(part => part with { Amount = part.Amount * term.Sign })).ToList())
                Add(sum.Cell, part);
        Sheet = FigureSheet.Of(form.InputCells.Select(cell => KeyValuePair.Create(cell, OfCounty(cell)))).Computed(form);
    }

    /// <summary>The county's sheet, computed cells included.</summary>
    public FigureSheet Sheet { get; }

    /// <summary>Adds up the accepted sheets, cell by cell; the order of the bodies is kept in the parts.</summary>
    /// <exception cref="ArgumentException">A body stands in the list twice, or two lead offices have a figure for one cell: it would be counted twice.</exception>
    public static CountyRollup Of(YearForm form, IEnumerable<AcceptedSheet> accepted, CountySources sources)
    {
        var sheets = accepted.Select(body => body with { Sheet = body.Sheet.Computed(form) }).ToList();
        if (sheets.GroupBy(body => body.DepartmentCode).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"“{twice.Key}” would be counted twice.", nameof(accepted));
        if (sources.Leads.GroupBy(lead => lead.Cell).FirstOrDefault(group => group.Count() > 1) is { } led)
            throw new ArgumentException($"“{led.Key}” has two lead offices.", nameof(sources));
        return new(form, sheets, sources);
    }

    /// <summary>
    /// What a figure is made of: each body that answered with a number, zeros included, then what the lead office's figure differs by,
    /// then the adjustments. The parts add up to the figure, for entered and for computed cells alike.
    /// </summary>
    public IReadOnlyList<FigurePart> PartsOf(CellRef cell) =>
    [
        .. sheets.Where(body => body.Sheet[cell].Amount is not null).Select(body => FigurePart.OfBody(body.DepartmentCode, body.Sheet[cell].Amount!.Value)),
        .. beyondSum.GetValueOrDefault(cell, []),
    ];

    private Figure OfCounty(CellRef cell) => beyondSum.TryGetValue(cell, out var parts)
        ? Figure.Of((Sum(cell).Amount ?? 0) + parts.Sum(part => part.Amount))
        : Sum(cell);

    private Figure Sum(CellRef cell)
    {
        var figures = sheets.Select(body => body.Sheet[cell]).Where(figure => !figure.IsBlank).ToList();
        if (figures.Count == 0)
            return Figure.Blank;
        return figures.All(figure => figure.IsNotApplicable) ? Figure.NotApplicable : Figure.Of(figures.Sum(figure => figure.Amount ?? 0));
    }

    private void Add(CellRef cell, FigurePart part)
    {
        if (!beyondSum.TryGetValue(cell, out var parts))
            beyondSum[cell] = parts = [];
        parts.Add(part);
    }
}
