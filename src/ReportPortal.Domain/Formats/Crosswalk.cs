using ReportPortal.Domain.Figures;

namespace ReportPortal.Domain.Formats;

/// <summary>
/// Which figures of this form are compared with which of another, as the texts write it. Only figures that count the same thing stand
/// in it; a year in the other form says nothing of the rest.
/// </summary>
/// <param name="Form">The key of the other form.</param>
/// <param name="Cells">For a cell of this form, or many with a star, the terms of the other form that are added up.</param>
public sealed record Crosswalk(string Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Cells)
{
    /// <summary>The other form's figures as figures of this form; blank where they do not compare or a term is missing.</summary>
    /// <param name="form">This form, in its year.</param>
    /// <param name="other">The figures of the other form, computed cells included.</param>
    public FigureSheet Translate(YearForm form, FigureSheet other) => FigureSheet.Of(
        from pair in On([.. form.Format.Tables])
        let known = pair.Terms.Select(term => other[term.Cell].Amount * term.Sign).ToList()
        where known.All(amount => amount is not null)
        select KeyValuePair.Create(pair.Cell, Figure.Of(known.Sum()!.Value)));

    /// <summary>The cells of the other form that it names and that form does not have.</summary>
    internal IEnumerable<string> Unknown(ReportFormat form, ReportFormat other)
    {
        var known = other.Tables.SelectMany(table => table.Cells).ToHashSet();
        return On([.. form.Tables]).SelectMany(pair => pair.Terms).Where(term => !known.Contains(term.Cell)).Select(term => term.Cell.ToString());
    }

    private IEnumerable<(CellRef Cell, List<CellTerm> Terms)> On(IReadOnlyCollection<TableFormat> tables) =>
        from pair in Cells
        from line in StarredCell.Lines([pair.Key], tables)
        select (CellRef.Parse(StarredCell.At(pair.Key, line?.Key)), pair.Value.Select(term => TermAt(term, line?.Key)).ToList());

    private static CellTerm TermAt(string term, string? line) =>
        new(CellRef.Parse(StarredCell.At(StarredCell.Unsigned(term), line)), term.StartsWith('-') ? -1 : 1);
}
