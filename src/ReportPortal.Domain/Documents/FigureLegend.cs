using System.Collections.Frozen;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>
/// What figures are called and count, for the files that list them apart from their tables. A document says it in captions, heads and
/// sentences, where people read it; it is the form's, and so does not stand in the document again with every number.
/// </summary>
public sealed class FigureLegend
{
    private const string Percent = "%";
    private readonly FrozenDictionary<string, (string Name, string Unit)> cells;

    private FigureLegend(IEnumerable<KeyValuePair<string, (string, string)>> cells) => this.cells = cells.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nothing is known.</summary>
    public static FigureLegend None { get; } = new([]);

    /// <summary>The cells of a form, additions of the year included, in the words that the report prints.</summary>
    public static FigureLegend Of(YearForm form) => new(form.Cells.Select(cell =>
        KeyValuePair.Create(cell.ToString(), (form[cell].Name.Printed(form.Year), form[cell].Unit.Symbol.Zh))));

    /// <summary>What the cell of a figure is called; null where it is not known.</summary>
    public string? NameOf(FigureRun figure) => cells.GetValueOrDefault(CellOf(figure)).Name;

    /// <summary>What a figure counts; null where it is not known.</summary>
    public string? UnitOf(FigureRun figure) => figure.Of is FigureOf.Share or FigureOf.Growth ? Percent : cells.GetValueOrDefault(CellOf(figure)).Unit;

    private static string CellOf(FigureRun figure) => figure.Cells[0].TrimStart('-');
}
