namespace ReportPortal.Domain.Formats;

/// <summary>The computed cells of a table, in an order in which each needs only what stands before it.</summary>
internal static class TableSums
{
    /// <summary>All computed cells in the order of computation.</summary>
    /// <exception cref="InvalidOperationException">A cell depends on itself; the reader refuses such a form before it is used.</exception>
    public static IReadOnlyList<ComputedCell> Of(TableFormat table)
    {
        var waiting = table.Cells.Select(cell => Computed(table, cell)).OfType<ComputedCell>().ToDictionary(computed => computed.Cell);
        var ordered = new List<ComputedCell>(waiting.Count);
        while (waiting.Count > 0)
        {
            var ready = waiting.Values.Where(computed => computed.Terms.All(term => !waiting.ContainsKey(term.Cell))).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException($"A computed cell of “{table.Key}” depends on itself.");
            ordered.AddRange(ready);
            ready.ForEach(computed => waiting.Remove(computed.Cell));
        }
        return ordered;
    }

    /// <summary>The members a term stands for: the row or column itself, or the entered ones of the group.</summary>
    public static IEnumerable<TableHead> Members(IEnumerable<TableHead> heads, string key)
    {
        var head = heads.SelectMany(top => top.All).First(candidate => candidate.Key == key);
        return head.IsGroup ? head.Leaves.Where(leaf => leaf.Sum is null) : [head];
    }

    private static ComputedCell? Computed(TableFormat table, CellRef cell)
    {
        if (table.Row(cell).Sum is { } rows)
            return new(cell, Terms(table.Rows, rows, key => new CellRef(cell.Table, key, cell.Column)));
        if (table.Column(cell).Sum is { } columns)
            return new(cell, Terms(table.Columns, columns, key => new CellRef(cell.Table, cell.Row, key)));
        return null;
    }

    // 其中: what a county counts as a part of another row is in the sum with its whole.
    private static List<CellTerm> Terms(IReadOnlyList<TableHead> heads, IReadOnlyList<SumTerm> sum, Func<string, CellRef> at) =>
        [.. sum.SelectMany(term => Members(heads, term.Key).Where(member => member.Addition?.PartOf is null).Select(member => new CellTerm(at(member.Key), term.Sign)))];
}
