using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Editions;

/// <summary>One line of a document's words: its title, a heading, a paragraph, a caption or a head of a table. Figures of tables are no words.</summary>
/// <param name="Block">The key of the heading or table it stands under.</param>
/// <param name="Place">The same in the report's words.</param>
/// <param name="Text">What is said.</param>
internal sealed record SaidLine(string Block, string Place, string Text)
{
    public static IReadOnlyList<SaidLine> Of(ReportDocument document)
    {
        var (block, place) = (DocumentChange.TitleBlock, document.Title);
        List<SaidLine> lines = [new(block, place, document.Title)];
        foreach (var next in document.Blocks)
        {
            if (next is Heading heading)
                (block, place) = (heading.Id, heading.Number + heading.Text);
            lines.AddRange(next switch
            {
                Heading => [new(block, place, place)],
                Paragraph paragraph => [new(block, place, TextOf(paragraph))],
                Table table => OfTable(table),
                _ => [],
            });
        }
        return lines;
    }

    private static IEnumerable<SaidLine> OfTable(Table table) => table.Head.Concat(table.Body).SelectMany(row => row.Cells)
        .Where(cell => cell is { Role: not CellRole.Figure, Content: not null }).Select(cell => cell.Content!.Text).Prepend(table.Caption ?? "")
        .Where(text => text.Length > 0).Select(text => new SaidLine(table.Key, table.Title, text));

    // Where a link leads is nothing that is printed, but who follows it is told something else.
    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => run is LinkRun link && link.Address != link.Text ? $"{link.Text}（{link.Address}）" : run.Text));
}
