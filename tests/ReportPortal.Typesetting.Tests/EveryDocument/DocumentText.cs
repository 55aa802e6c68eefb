using System.Globalization;
using System.Text;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>The texts of a document in reading order: those of its elements in the structure.</summary>
/// <param name="Block">The block, counted from 0.</param>
/// <param name="Text">With its spaces and line feeds.</param>
/// <param name="Cell">The cell; null outside tables.</param>
internal sealed record DocumentText(int Block, string Text, PlacedCell? Cell = null)
{
    public string Visible => string.Concat(Text.EnumerateRunes().Where(IsVisible));

    /// <summary>Neither a space nor what is pasted along from web pages and drawn by nobody.</summary>
    public static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    public static IEnumerable<DocumentText> Of(TypesetDocument document) => document.Blocks.SelectMany((block, index) => block switch
    {
        TitleBlock title => [new(index, title.Text)],
        HeadingBlock heading => [new(index, heading.Text)],
        ParagraphBlock paragraph => [new(index, string.Concat(paragraph.Runs.Select(run => run.Text)))],
        NoteBlock note => [new(index, string.Concat(note.Runs.Select(run => run.Text)))],
        ContentsBlock contents => [new(index, contents.Caption), .. Listed(document, contents.Deepest).Select(heading => new DocumentText(index, heading))],
        TableBlock table => new[] { new DocumentText(index, table.Caption ?? "") }.Where(caption => caption.Visible.Length > 0)
            .Concat(PlacedCell.Of(table).Select(cell => new DocumentText(index, cell.Cell.Text, cell))),
        _ => throw new NotSupportedException(),
    });

    /// <summary>The headings of a list of contents, each with the page that it begins or that began last before it.</summary>
    private static IEnumerable<string> Listed(TypesetDocument document, int deepest)
    {
        var starts = new Typesetter(TestFonts.Book).Paginate(document);
        return document.Blocks.Select((block, index) => (Heading: block as HeadingBlock, index))
            .Where(block => block.Heading is not null && block.Heading.Level <= deepest && new DocumentText(block.index, block.Heading.Text).Visible.Length > 0)
            .Select(block => block.Heading!.Text + starts.Count(start => start.Block < block.index || start.Block == block.index && start.At == 0).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The document's texts beside the elements that show them, one by one.</summary>
    public static IEnumerable<(DocumentText Text, PrintedElement Element)> Match(TypesetDocument document, Print print) => Of(document).Zip(print.Elements);
}

/// <summary>A cell with the row it begins in and the row after its last, counted over head and body.</summary>
internal sealed record PlacedCell(TableCell Cell, int Row, int RowEnd, bool IsInHead)
{
    public static IEnumerable<PlacedCell> Of(TableBlock table) => table.HeadRows.Concat(table.BodyRows)
        .SelectMany((row, index) => row.Cells.Select(cell => new PlacedCell(cell, index, index + cell.RowSpan, index < table.HeadRows.Count)));
}
