using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>
/// 单位分解表: what each of the county's figures is made of. A sheet for each table of the form, a row for each cell in the official order, and
/// columns for the total, for each body, and for what was settled beyond their sum. The columns add up to the total in every row.
/// </summary>
public static class BreakdownWorkbook
{
    /// <summary>The workbook. The same figures, bodies and imprint give the same bytes.</summary>
    /// <param name="document">The report that it goes with.</param>
    /// <param name="imprint">Its imprint.</param>
    /// <param name="form">The form of the year.</param>
    /// <param name="figures">The county's figures with their parts.</param>
    /// <param name="bodies">Code and name of the bodies, as the county orders them; one that brought nothing has no column.</param>
    /// <exception cref="RenderingRefused">There are no figures, or a text that a workbook cannot hold.</exception>
    public static byte[] Of(ReportDocument document, Imprint imprint, YearForm form, IReadOnlyList<PublishedFigure> figures, IReadOnlyList<(string Code, string Name)> bodies)
    {
        var tables = TablesOf(form, figures, bodies);
        return tables.Count > 0 ? XlsxBook.Write(document, imprint, tables, withNotes: false) : throw new RenderingRefused("xlsx", document.Title);
    }

    /// <summary>The tables, one for each of the form that holds a figure.</summary>
    public static IReadOnlyList<Table> TablesOf(YearForm form, IReadOnlyList<PublishedFigure> figures, IReadOnlyList<(string Code, string Name)> bodies)
    {
        var known = figures.ToDictionary(figure => figure.Cell);
        return [.. form.Format.Tables.Select(table => (Table: table, Figures: table.Cells.Select(known.GetValueOrDefault).OfType<PublishedFigure>().ToList()))
            .Where(found => found.Figures.Count > 0).Select(found => Of(form, found.Table, found.Figures, bodies))];
    }

    private static Table Of(YearForm form, TableFormat table, List<PublishedFigure> figures, IReadOnlyList<(string Code, string Name)> bodies)
    {
        var columns = ColumnsOf(figures, bodies);
        var title = table.Title.Printed(form.Year);
        return new(table.Key, title, FileWords.Of("BreakdownCaption", title), 2,
            [new([.. new[] { FileWords.Of("BreakdownCode"), FileWords.Of("BreakdownCell"), FileWords.Of("BreakdownUnit"), FileWords.Of("BreakdownTotal") }.Concat(columns.Select(column => column.Name))
                .Select((head, index) => new TableCell(index < 2 ? CellRole.Corner : CellRole.ColumnHead, new TextRun(head), 1, 1))], false)],
            [.. figures.Select(figure => RowOf(form, figure, columns))]);
    }

    private static List<Column> ColumnsOf(List<PublishedFigure> figures, IReadOnlyList<(string Code, string Name)> bodies)
    {
        var parts = figures.SelectMany(figure => figure.Parts).ToList();
        var codes = parts.Where(part => part.Source == PartSource.Body).Select(part => part.DepartmentCode!).ToHashSet();
        List<Column> columns = [.. bodies.Where(body => codes.Remove(body.Code)).Select(body => Column.OfBody(body.Code, body.Name))];
        columns.AddRange(codes.Order(StringComparer.Ordinal).Select(code => Column.OfBody(code, code)));          // one that the county no longer lists
        if (parts.Exists(part => part.Source == PartSource.LeadOffice))
            columns.Add(new(FileWords.Of("BreakdownLead"), part => part.Source == PartSource.LeadOffice));
        if (parts.Exists(part => part.Source == PartSource.Adjustment))
            columns.Add(new(FileWords.Of("BreakdownAdjustments"), part => part.Source == PartSource.Adjustment));
        return columns;
    }

    private static TableRow RowOf(YearForm form, PublishedFigure figure, List<Column> columns)
    {
        var cell = form[figure.Cell];
        Run? NumberOf(long? amount) => amount is not { } known ? null : FigureText.Print(known, cell.Unit) is var text ? new FigureRun(text, FigureOf.Cell, [$"{figure.Cell}"], text) : null;
        IEnumerable<Run?> contents =
        [
            new TextRun(cell.Unit.Symbol.Zh),
            figure.Figure.IsNotApplicable ? new TextRun(form.Format.Texts.Words.NotApplicable) : NumberOf(figure.Figure.Amount),
            .. columns.Select(column => NumberOf(column.Of(figure))),
        ];
        return new(
        [
            new(CellRole.RowHead, new TextRun($"{figure.Cell}"), 1, 1),
            new(CellRole.RowHead, new TextRun(cell.Name.Printed(form.Year)), 1, 1),
            .. contents.Select(content => new TableCell(CellRole.Figure, content, 1, 1)),
        ], cell.Computed);
    }

    private sealed record Column(string Name, Func<FigurePart, bool> Takes)
    {
        public static Column OfBody(string code, string name) => new(name, part => part.Source == PartSource.Body && part.DepartmentCode == code);

        /// <summary>What of a figure stands in it; null where nothing does.</summary>
        public long? Of(PublishedFigure figure) => figure.Parts.Where(Takes).ToList() is { Count: > 0 } parts ? parts.Sum(part => part.Amount) : null;
    }
}
