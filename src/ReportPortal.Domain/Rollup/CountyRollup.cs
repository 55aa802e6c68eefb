using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Rollup;

/// <summary>One part of a county figure: a body's amount, in the smallest unit.</summary>
/// <param name="DepartmentCode">The body it comes from.</param>
/// <param name="Amount">Its share of the figure.</param>
public sealed record FigurePart(string DepartmentCode, long Amount);

/// <summary>An accepted sheet and whose it is.</summary>
/// <param name="DepartmentCode">The body.</param>
/// <param name="Sheet">Its figures; computed cells are computed anew.</param>
public sealed record AcceptedSheet(string DepartmentCode, FigureSheet Sheet);

/// <summary>The county's figures: Σ of the accepted filings, each total able to say what it is made of.</summary>
public sealed class CountyRollup
{
    private readonly IReadOnlyList<AcceptedSheet> sheets;

    private CountyRollup(FigureSheet sheet, IReadOnlyList<AcceptedSheet> sheets) => (Sheet, this.sheets) = (sheet, sheets);

    /// <summary>The county's sheet, computed cells included.</summary>
    public FigureSheet Sheet { get; }

    /// <summary>Adds up the accepted sheets, cell by cell; the order of the bodies is kept in the parts.</summary>
    /// <exception cref="ArgumentException">A body stands in the list twice: it would be counted twice.</exception>
    public static CountyRollup Of(YearForm form, IEnumerable<AcceptedSheet> accepted)
    {
        var sheets = accepted.Select(body => body with { Sheet = body.Sheet.Computed(form) }).ToList();
        if (sheets.GroupBy(body => body.DepartmentCode).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"“{twice.Key}” would be counted twice.", nameof(accepted));

        var inputs = form.InputCells.Select(cell => KeyValuePair.Create(cell, Sum(sheets, cell)));
        return new(FigureSheet.Of(inputs).Computed(form), sheets);
    }

    /// <summary>
    /// What a figure is made of: each body that answered with a number, zeros included. The parts add up to the figure,
    /// for entered and for computed cells alike.
    /// </summary>
    public IReadOnlyList<FigurePart> PartsOf(CellRef cell) =>
        [.. sheets.Where(body => body.Sheet[cell].Amount is not null).Select(body => new FigurePart(body.DepartmentCode, body.Sheet[cell].Amount!.Value))];

    private static Figure Sum(List<AcceptedSheet> sheets, CellRef cell)
    {
        var figures = sheets.Select(body => body.Sheet[cell]).Where(figure => !figure.IsBlank).ToList();
        if (figures.Count == 0)
            return Figure.Blank;
        return figures.All(figure => figure.IsNotApplicable) ? Figure.NotApplicable : Figure.Of(figures.Sum(figure => figure.Amount ?? 0));
    }
}
