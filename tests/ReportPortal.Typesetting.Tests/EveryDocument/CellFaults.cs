using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>
/// Cells that are missing, or said more often than they should be. A cell is content once; heads, and labels beside several rows, are said
/// again on each page that their rows reach. Every cell that says anything begins with a character of its own.
/// </summary>
internal static class CellFaults
{
    private const int MostRepeatedLines = 4;

    public static IEnumerable<string> Of(TypesetDocument document, Print print)
    {
        var content = Places(print, isContent: true);
        var repeated = Places(print, isContent: false);
        var cells = DocumentText.Match(document, print).Where(pair => pair.Text.Cell is { Cell.Text.Length: > 0 }).ToList();
        var pages = cells.ToDictionary(pair => pair.Text.Cell!, pair => content[pair.Text.Text[0]].Concat(repeated[pair.Text.Text[0]]).Order().ToList());
        foreach (var (text, element) in cells)
        {
            if (content[text.Text[0]].Count() != 1) yield return $"{Name(text)} is content {content[text.Text[0]].Count()} times";
            if (pages[text.Cell!].Distinct().Count() < pages[text.Cell!].Count) yield return $"{Name(text)} is said twice on a page";
        }
        foreach (var table in cells.GroupBy(pair => pair.Text.Block))
        {
            var isHeadTall = IsTall([.. table.Where(pair => pair.Text.Cell!.IsInHead).Select(pair => pair.Element)], print);
            foreach (var (text, element) in table)
            {
                var said = pages[text.Cell!];
                var reached = Reached(text.Cell!, [.. table.Select(pair => pair.Text.Cell!)], pages).Except(CutPages(text.Cell!, table));
                var repeats = IsHead(text.Cell!) && Lines(element) <= MostRepeatedLines && !(text.Cell!.IsInHead && isHeadTall);
                if (repeats && reached.Except(said).Any()) yield return $"{Name(text)} is on pages {string.Join(' ', said)}, its rows on {string.Join(' ', reached)}";
                if (!IsHead(text.Cell!) && said.Count > 1) yield return $"{Name(text)} is no head and said again";
            }
        }
    }

    /// <summary>A head that takes half a page is set once, like rows: repeating it would leave no room for them.</summary>
    private static bool IsTall(IReadOnlyList<PrintedElement> head, Print print)
    {
        var letters = head.SelectMany(cell => cell.Parts).SelectMany(part => part.Letters.Select(letter => (part.Page, letter.Start.Y))).ToList();
        return letters.Select(letter => letter.Page).Distinct().Count() > 1
            || letters.Count > 0 && letters.Max(letter => letter.Y) - letters.Min(letter => letter.Y) > 0.42 * print.Pages[letters[0].Page - 1].TypeArea.Height;
    }

    private static bool IsHead(PlacedCell cell) => cell.IsInHead || cell.Cell.RowSpan > 1 || cell.Cell.IsHeader;

    /// <summary>The pages on which the rows of a cell surely stand, by cells of one row; a head stands wherever the table does.</summary>
    private static IReadOnlyList<int> Reached(PlacedCell cell, IReadOnlyList<PlacedCell> table, Dictionary<PlacedCell, List<int>> pages) =>
        cell.Cell.RowSpan == 1 && !cell.IsInHead ? []
            : [.. table.Where(other => !other.IsInHead && other.Cell.RowSpan == 1 && (cell.IsInHead || other.Row >= cell.Row && other.Row < cell.RowEnd))
                .SelectMany(other => pages[other]).Distinct().Order()];

    /// <summary>Where a row beside a label is taller than a page and cut, the label stands in the part that has room for it.</summary>
    private static IEnumerable<int> CutPages(PlacedCell cell, IEnumerable<(DocumentText Text, PrintedElement Element)> table) => cell.IsInHead ? []
        : table.Where(other => other.Text.Cell!.Row < cell.RowEnd && cell.Row < other.Text.Cell!.RowEnd && other.Text.Cell != cell)
            .Select(other => other.Element.Parts.Select(part => part.Page).Distinct().ToList()).Where(cut => cut.Count > 1).SelectMany(cut => cut);

    private static int Lines(PrintedElement element) => element.Parts.Sum(part => PrintedLine.Split(part.Letters, part.Mcid, null).Count());

    private static string Name(DocumentText text) => $"block {text.Block + 1}, row {text.Cell!.Row + 1}: “{text.Text}”";

    private static ILookup<char, int> Places(Print print, bool isContent) => print.Pages
        .SelectMany(page => page.Content.Where(line => line.Mcid is not null == isContent).SelectMany(line => line.Text.Select(character => (character, page.Number))))
        .ToLookup(place => place.character, place => place.Number);
}
