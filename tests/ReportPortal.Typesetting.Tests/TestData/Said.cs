using System.Globalization;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Documents in few words, for whoever reads why a test failed.</summary>
internal static class Said
{
    public static string Of(TypesetDocument document) => string.Join('\n',
        document.Blocks.Select((block, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {Of(block)}"))
            .Append($"watermark {document.Watermark}, closing line {document.ClosingLine}")).Replace("\n\n", "\n", StringComparison.Ordinal);

    public static string Of(Block block) => block switch
    {
        TitleBlock title => $"title {Quoted(title.Text)}",
        HeadingBlock heading => $"heading {heading.Level} {Quoted(heading.Text)}",
        ParagraphBlock paragraph => $"{paragraph.Style} {string.Join(" + ", paragraph.Runs.Select(run => Quoted(run.Text) + (run.Link is null ? "" : " linked")))}",
        NoteBlock note => $"note {Quoted(string.Concat(note.Runs.Select(run => run.Text)))}",
        TableBlock table => $"table {Quoted(table.Caption ?? "")}{(table.JoinsPrevious ? " joined" : "")}{(table.ColumnWeights is null ? "" : " weighed")}\n"
            + string.Join('\n', table.HeadRows.Select(row => "  H " + Of(row)).Concat(table.BodyRows.Select(row => "  B " + Of(row)))),
        _ => block.ToString(),
    };

    private static string Of(TableRow row) => string.Join(" | ", row.Cells.Select(cell =>
        Quoted(cell.Text) + (cell.ColumnSpan > 1 ? $" ×{cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $" ↓{cell.RowSpan}" : "") + (cell.IsHeader ? " h" : "") + $" {cell.Alignment.ToString()[0]}"));

    private static string Quoted(string text) => '"' + (text.Length > 60 ? $"{text[..50]}…({text.Length})" : text).Replace("\n", "\\n", StringComparison.Ordinal) + '"';
}
