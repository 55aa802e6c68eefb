using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Editions;

/// <summary>更正说明 as it is computed: what the document of an edition says otherwise than that of the edition before.</summary>
/// <param name="Changes">Figures of tables first, then words, each in reading order.</param>
/// <param name="ChangedFigure">Where a figure changed, in a table or in a sentence: the first such place; null where only words did.</param>
public sealed record Corrigendum(IReadOnlyList<DocumentChange> Changes, string? ChangedFigure)
{
    /// <summary>The difference of two documents of one report.</summary>
    /// <param name="before">The document of the edition before.</param>
    /// <param name="after">The next one's.</param>
    /// <param name="legend">What the figures are called.</param>
    public static Corrigendum Of(ReportDocument before, ReportDocument after, FigureLegend legend)
    {
        var figures = Figures(before, after, legend).ToList();
        return new([.. figures, .. WordDifference.Of(SaidLine.Of(before), SaidLine.Of(after))], figures.FirstOrDefault()?.Place ?? NumberOnlyInOne(before, after));
    }

    private static IEnumerable<DocumentChange> Figures(ReportDocument before, ReportDocument after, FigureLegend legend)
    {
        var (old, now) = (FiguresOf(before), FiguresOf(after));
        foreach (var (cell, of, table) in now.Keys.Concat(old.Keys.Except(now.Keys)).ToList())
        {
            var (was, isNow) = (old.GetValueOrDefault((cell, of, table)), now.GetValueOrDefault((cell, of, table)));
            if (was?.Text != isNow?.Text)
                yield return Change(cell, of, table, legend.NameOf((isNow ?? was)!), (was?.Text, isNow?.Text), after.Year);
        }
    }

    // Last year's figure beside this year's is no cell of the report: it changes when last year's report was corrected.
    private static DocumentChange Change(CellRef cell, FigureOf of, string table, string? name, (string? Before, string? After) said, int year)
    {
        var place = name is null || name == table ? table : $"{table}·{name}";
        return of == FigureOf.Cell
            ? new(cell, null, place, said.Before, said.After)
            : new(null, cell.Table, FormattableString.Invariant($"{place}（{year - 1}）"), said.Before, said.After);
    }

    // The change between two years follows from both, and is not told again.
    private static OrderedDictionary<(CellRef Cell, FigureOf Of, string Table), FigureRun> FiguresOf(ReportDocument document)
    {
        var figures = new OrderedDictionary<(CellRef, FigureOf, string), FigureRun>();
        foreach (var table in document.Blocks.OfType<Table>())
            foreach (var figure in table.Body.SelectMany(row => row.Cells).Select(cell => cell.Content).OfType<FigureRun>().Where(figure => figure.Of is FigureOf.Cell or FigureOf.LastYear))
                figures.TryAdd((CellRef.Parse(figure.Cells[0]), figure.Of, table.Title), figure);
        return figures;
    }

    private static string? NumberOnlyInOne(ReportDocument before, ReportDocument after)
    {
        var (old, now) = (NumbersOf(before), NumbersOf(after));
        return now.Except(old).Concat(old.Except(now)).Select(number => number.Place).FirstOrDefault();
    }

    private static List<(string Place, string Number)> NumbersOf(ReportDocument document)
    {
        var (numbers, place) = (new List<(string, string)>(), document.Title);
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading)
                place = heading.Number + heading.Text;
            if (block is Paragraph paragraph)
                numbers.AddRange(paragraph.Runs.Where(run => run is FigureRun or StatedRun).Select(run => (place, run.Text)));
        }
        return numbers;
    }
}
