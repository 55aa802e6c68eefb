using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>The lines of a document, each with the place it stands at. Lines that say nothing are left out: a file need not have them.</summary>
internal static class Statements
{
    public static IEnumerable<Statement> Of(ReportDocument document)
    {
        yield return new(document.Title, document.Title);
        var heading = document.Title;
        foreach (var block in document.Blocks)
        {
            if (block is Heading next)
                heading = next.Number + next.Text;
            foreach (var statement in Of(block, heading).Where(statement => statement.Text.Length > 0))
                yield return statement;
        }
    }

    /// <summary>Where a cell stands: a figure under its address, anything else under its table and its own words.</summary>
    public static string PlaceOf(Table table, TableCell cell) => cell.Content switch
    {
        FigureRun figure => string.Join(' ', figure.Cells),
        { } content => $"{table.Caption ?? table.Title} > {content.Text}",
        null => table.Caption ?? table.Title,
    };

    private static IEnumerable<Statement> Of(Block block, string heading) => block switch
    {
        Heading => [new(heading, heading)],
        Paragraph paragraph => [new(heading, string.Concat(paragraph.Runs.Select(run => run.Text)))],
        Table table => table.Head.Concat(table.Body).SelectMany(row => row.Cells)
            .Select(cell => new Statement(PlaceOf(table, cell), cell.Content?.Text ?? "")).Prepend(new(table.Title, table.Caption ?? "")),
        _ => [],
    };
}
