using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Documents;
using Table = ReportPortal.Domain.Documents.Table;
using TableCell = ReportPortal.Domain.Documents.TableCell;
using TableRow = ReportPortal.Domain.Documents.TableRow;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Rendering.Docx;

/// <summary>
/// Tables as Word's: over the whole width, all borders drawn, the head repeated on every page. A cell over several rows is a cell in each
/// of them, which the first one takes in.
/// </summary>
internal static class DocxTables
{
    private const int MostColumns = 6, MostRowsKept = 15;
    private const double Size = 10.5, Dense = 9;
    private const short Beside = 57, Above = 40;

    public static Word.Table Of(Table table)
    {
        var size = table.ColumnCount() > MostColumns ? Dense : Size;
        var widths = Widths(table, size);
        return new(
            [
                new TableProperties(
                    new TableWidth { Width = Text(DocxPage.TypeWidth), Type = TableWidthUnitValues.Dxa },
                    new TableJustification { Val = TableRowAlignmentValues.Center },
                    Borders(),
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableCellMarginDefault(
                        new TopMargin { Width = Text(Above), Type = TableWidthUnitValues.Dxa },
                        new TableCellLeftMargin { Width = Beside, Type = TableWidthValues.Dxa },
                        new BottomMargin { Width = Text(Above), Type = TableWidthUnitValues.Dxa },
                        new TableCellRightMargin { Width = Beside, Type = TableWidthValues.Dxa }),
                    new TableCaption { Val = table.Caption ?? table.Title }),
                new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })),
                .. Rows(table.Head, widths, size, isHead: true, kept: table.Head.Count),
                .. Rows(table.Body, widths, size, isHead: false, kept: table.Body.Count <= MostRowsKept ? table.Body.Count - 1 : 0),
            ]);
    }

    private static int[] Widths(Table table, double size)
    {
        var needs = ColumnNeeds.Of(table, DocxPage.TypeWidth / 20.0 / size);
        var whole = needs.Sum();
        int[] edges = [0, .. needs.Select((_, column) => (int)Math.Round(needs.Take(column + 1).Sum() * DocxPage.TypeWidth / whole))];
        return [.. edges.Skip(1).Zip(edges, (end, start) => end - start)];
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    /// <param name="rows">The rows.</param>
    /// <param name="widths">Of the columns.</param>
    /// <param name="size">Of the type, in points.</param>
    /// <param name="isHead">Whether they are said again on every page.</param>
    /// <param name="kept">How many of them stay on a page with the row that follows: a short table is not broken.</param>
    private static IEnumerable<Word.TableRow> Rows(IReadOnlyList<TableRow> rows, int[] widths, double size, bool isHead, int kept) => CutRows.Of(rows).Select((cells, index) => new Word.TableRow(
        [
            isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()),
            .. cells.Select(cell => Cell(cell, rows[index].IsNamedBy(cell.Cell), widths, size, index < kept)),
        ]));

    private static Word.TableCell Cell(CutCell cut, bool namesTheRow, int[] widths, double size, bool isKept)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(widths.Skip(cut.Column).Take(cut.Cell.ColumnSpan).Sum()), Type = TableWidthUnitValues.Dxa });
        if (cut.Cell.ColumnSpan > 1)
            properties.GridSpan = new() { Val = cut.Cell.ColumnSpan };
        if (cut.IsAgain || cut.GoesOn)
            properties.VerticalMerge = new() { Val = cut.IsAgain ? MergedCellValues.Continue : MergedCellValues.Restart };
        properties.TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center };
        var paragraph = new Word.Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = StyleOf(cut.Cell, namesTheRow) }, KeepNext = isKept ? new() : null });
        if (cut is { IsAgain: false, Cell.Content: { } content })
            paragraph.AppendChild(DocxText.Run(content.Text, size == Dense ? [new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" }] : []));
        return new(properties, paragraph);
    }

    private static string StyleOf(TableCell cell, bool namesTheRow) => cell.Role switch
    {
        CellRole.ColumnHead or CellRole.Corner => "TableHead",
        CellRole.RowHead when namesTheRow => "TableLabel",
        _ => "TableFigure",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
