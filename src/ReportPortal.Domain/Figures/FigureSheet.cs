using System.Collections.Immutable;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Figures;

/// <summary>The figures of one body (or of the county) for one year, by cell. A cell that is not in it is blank.</summary>
public sealed class FigureSheet
{
    private readonly ImmutableDictionary<CellRef, Figure> figures;

    private FigureSheet(ImmutableDictionary<CellRef, Figure> figures) => this.figures = figures;

    /// <summary>A sheet on which nothing has been entered.</summary>
    public static FigureSheet Empty { get; } = new(ImmutableDictionary<CellRef, Figure>.Empty);

    /// <summary>Whether nothing is entered.</summary>
    public bool IsEmpty => figures.IsEmpty;

    /// <summary>The figure of a cell; blank where nothing has been entered.</summary>
    public Figure this[CellRef cell] => figures.GetValueOrDefault(cell);

    /// <summary>The cells that are not blank, in binary order of their addresses.</summary>
    public IEnumerable<KeyValuePair<CellRef, Figure>> Figures => figures.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal);

    /// <summary>The same sheet with one cell changed.</summary>
    public FigureSheet With(CellRef cell, Figure figure) =>
        new(figure.IsBlank ? figures.Remove(cell) : figures.SetItem(cell, figure));

    /// <summary>This sheet, and where it is blank the other.</summary>
    public FigureSheet Else(FigureSheet other) => other.IsEmpty ? this : new(other.figures.SetItems(figures));

    /// <summary>A sheet of these figures.</summary>
    public static FigureSheet Of(IEnumerable<KeyValuePair<CellRef, Figure>> figures) =>
        new(figures.Where(pair => !pair.Value.IsBlank).ToImmutableDictionary());

    /// <summary>
    /// The sheet with every computed cell of the form filled in from the entered ones, whatever stood there before.
    /// Not applicable counts as zero; a sum of nothing but blanks is blank. A locked cell that was left blank is the 0 it stays at.
    /// </summary>
    public FigureSheet Computed(YearForm form)
    {
        var result = figures.ToBuilder();
        foreach (var cell in form.LockedCells.Where(cell => !result.ContainsKey(cell)))
            result[cell] = Figure.Of(0);
        foreach (var sum in form.ComputedCells)
        {
            var known = sum.Terms.Where(term => !result.GetValueOrDefault(term.Cell).IsBlank).ToList();
            if (known.Count == 0)
                result.Remove(sum.Cell);
            else
                result[sum.Cell] = Figure.Of(known.Sum(term => term.Sign * (result[term.Cell].Amount ?? 0)));
        }
        return new(result.ToImmutable());
    }
}
