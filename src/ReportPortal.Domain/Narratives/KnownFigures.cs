using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Which cells print a number: this year's, last year's, and the sums that a form itself suggests.</summary>
internal sealed class KnownFigures(YearForm form, FigureSheet sheet, FigureSheet? lastYear)
{
    private readonly Lazy<ILookup<string, CellRef>> now = new(() => Prints(form, sheet));
    private readonly Lazy<ILookup<string, CellRef>> before = new(() => Prints(form, lastYear ?? FigureSheet.Empty));
    private readonly Lazy<ILookup<string, IReadOnlyList<CellRef>>> sums = new(() => Sums(form, sheet));
    private readonly HashSet<string> symbols = [.. form.Format.Units.Values.Select(unit => unit.Symbol.Zh)];

    public YearForm Form => form;

    /// <summary>The cells that print the number in its unit; of any unit where none follows that the form knows. Sums first: sentences tell totals.</summary>
    public IEnumerable<CellRef> CellsOf(NumberToken token) =>
        token.IsPercent ? [] : now.Value[token.Digits].Where(cell => IsOf(cell, token)).OrderByDescending(cell => form[cell].Computed);

    public IEnumerable<CellRef> LastYearsCellsOf(NumberToken token) =>
        token.IsPercent || token.Value == 0 ? [] : before.Value[token.Digits].Where(cell => IsOf(cell, token)).OrderByDescending(cell => form[cell].Computed);

    public IEnumerable<IReadOnlyList<CellRef>> SumsOf(NumberToken token) =>
        token.IsPercent || token.Value == 0 ? [] : sums.Value[token.Digits].Where(cells => IsOf(cells[0], token));

    /// <summary>This year's amount and last year's, where both are known.</summary>
    public (long Now, long Before)? ChangeOf(CellRef cell) =>
        sheet[cell].Amount is { } amount && lastYear?[cell].Amount is { } last ? (amount, last) : null;

    public long? AmountOf(CellRef cell) => sheet[cell].Amount;

    private bool IsOf(CellRef cell, NumberToken token) => !symbols.Contains(token.Symbol) || form[cell].Unit.Symbol.Zh == token.Symbol;

    private static ILookup<string, CellRef> Prints(YearForm form, FigureSheet sheet) =>
        form.Cells.Where(cell => sheet[cell].Amount is not null).ToLookup(cell => FigureText.Print(sheet[cell].Amount!.Value, form[cell].Unit));

    // The rows of a group that has no total of its own (不予公开), the totals of a group's groups (行政诉讼), and two rows that stand together (予以公开、部分公开).
    private static ILookup<string, IReadOnlyList<CellRef>> Sums(YearForm form, FigureSheet sheet) =>
        form.Format.Tables.SelectMany(GroupsOf).Where(cells => cells.All(cell => sheet[cell].Amount is not null) && cells.Select(cell => form[cell].Unit).Distinct().Count() == 1)
            .ToLookup(cells => FigureText.Print(cells.Sum(cell => sheet[cell].Amount!.Value), form[cells[0]].Unit));

    private static IEnumerable<IReadOnlyList<CellRef>> GroupsOf(TableFormat table)
    {
        var (rows, columns) = (table.LeafRows.ToList(), table.LeafColumns.ToList());
        var total = columns.FindLast(column => column.Sum is not null) ?? columns[^1];
        foreach (var group in Groups(table.Rows).Concat(rows.Zip(rows.Skip(1), (one, next) => new List<TableHead> { one, next })))
            yield return [.. group.Select(row => new CellRef(table.Key, row.Key, total.Key))];
        foreach (var row in rows)
            foreach (var group in Groups(table.Columns))
                yield return [.. group.Select(column => new CellRef(table.Key, row.Key, column.Key))];
    }

    private static IEnumerable<List<TableHead>> Groups(IEnumerable<TableHead> heads) =>
        heads.SelectMany(head => head.All).Where(head => head.Heads.Count > 0).Select(head => head.Leaves.ToList())
            .Select(leaves => leaves.Exists(leaf => leaf.Sum is not null) ? leaves.FindAll(leaf => leaf.Sum is not null) : leaves).Where(leaves => leaves.Count > 1);
}
