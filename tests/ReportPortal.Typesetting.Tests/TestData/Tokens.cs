namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Marks the cells of a document, each with a Chinese character that stands nowhere else, so that they can be counted.</summary>
internal static class Tokens
{
    public static TypesetDocument Mark(TypesetDocument document)
    {
        var used = (ReadBack.Text(document) + document.Watermark + document.ClosingLine?.Text).ToHashSet();
        var free = CommonCharacters.All.Where(character => !char.IsSurrogate(character) && !used.Contains(character)).GetEnumerator();
        return document with { Blocks = [.. document.Blocks.Select(block => block is TableBlock table ? Mark(table, free) : block)] };
    }

    private static TableBlock Mark(TableBlock table, IEnumerator<char> free) =>
        table with { HeadRows = Mark(table.HeadRows, free), BodyRows = Mark(table.BodyRows, free) };

    private static IReadOnlyList<TableRow> Mark(IReadOnlyList<TableRow> rows, IEnumerator<char> free) =>
        [.. rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell.Text.Length > 0 && free.MoveNext() ? cell with { Text = free.Current + cell.Text } : cell)]))];
}
