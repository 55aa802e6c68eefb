using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Csv;

/// <summary>The figures of a report in the order they are printed in: those of its tables, and of its sentences those that no table has.</summary>
internal static class FigureLines
{
    private const string Between = " / ";

    public static IReadOnlyList<FigureLine> Of(ReportDocument document, FigureLegend legend)
    {
        var codes = document.Blocks.OfType<Table>().SelectMany(table => InTable(table, legend)).Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
        var lines = new List<FigureLine>();
        var heading = document.Title;
        foreach (var block in document.Blocks)
            switch (block)
            {
                case Heading next:
                    heading = next.Number + next.Text;
                    break;
                case Table table:
                    lines.AddRange(InTable(table, legend));
                    break;
                case Paragraph paragraph:
                    lines.AddRange(paragraph.Runs.OfType<FigureRun>().Where(run => run.Of == FigureOf.Cell)
                        .Select(run => Line(run, [heading, legend.NameOf(run) ?? ""], legend)).Where(line => codes.Add(line.Code)));
                    break;
            }
        return lines;
    }

    private static IEnumerable<FigureLine> InTable(Table table, FigureLegend legend)
    {
        var heads = CutRows.Of(table.Head).SelectMany(row => row).Where(cut => cut is { IsAgain: false, Cell.Role: CellRole.ColumnHead }).ToList();
        return CutRows.Of(table.Body).SelectMany(row => row.Where(cut => cut is { IsAgain: false, Cell.Content: FigureRun }).Select(cut => Line(
            (FigureRun)cut.Cell.Content!,
            [
                table.Title,
                .. row.Where(head => head.Cell.Role == CellRole.RowHead).Select(head => TextOf(head.Cell)),
                .. heads.Where(head => head.Column <= cut.Column && cut.Column < head.Column + head.Cell.ColumnSpan).Select(head => TextOf(head.Cell)),
            ],
            legend)));
    }

    private static FigureLine Line(FigureRun run, IEnumerable<string> heads, FigureLegend legend)
    {
        var keys = run.Cells[0].TrimStart('-').Split('/');
        var mark = run.Of switch { FigureOf.LastYear => "@last-year", FigureOf.Change => "@change", _ => "" };
        return new(
            keys[0], keys.ElementAtOrDefault(1) ?? "", keys.ElementAtOrDefault(2) ?? "", run.Cells[0] + mark,
            string.Join(Between, heads.Where(head => head.Length > 0).Distinct()), run.Value ?? run.Text, legend.UnitOf(run) ?? "");
    }

    private static string TextOf(TableCell cell) => cell.Content?.Text ?? "";
}
