namespace ReportPortal.Domain.Formats;

/// <summary>
/// How the heads of a table stand in print, in one direction. A line is a printed row of cells (for the rows' heads) or a column of
/// them (for the columns' heads); a level is a stub column, or a header row. A head without heads below takes all levels that are
/// left, a group what those below it leave, so that the heads next to the cells align.
/// </summary>
public sealed class HeadGrid
{
    private readonly List<HeadCell> cells = [];

    /// <summary>Lays out the heads of a table's rows, or of its columns.</summary>
    public HeadGrid(IEnumerable<TableHead> heads)
    {
        var all = heads.ToList();
        var printed = all.SelectMany(Printed).ToList();
        Levels = printed.Select(head => head.Depth).DefaultIfEmpty(0).Max();
        Lines = all.SelectMany(head => head.Leaves).Count();
        Place(printed, level: 0, line: 0);
    }

    /// <summary>How many header rows (or stub columns) there are.</summary>
    public int Levels { get; }

    /// <summary>How many columns (or rows) hold cells.</summary>
    public int Lines { get; }

    /// <summary>For columns: the cells of each header row, from the top.</summary>
    public IReadOnlyList<IReadOnlyList<HeadCell>> ByLevel =>
        [.. Enumerable.Range(0, Levels).Select(level => cells.Where(cell => cell.Level == level).OrderBy(cell => cell.Line).ToList())];

    /// <summary>For rows: the stub cells that start in each row, from the left; none where a group spans it from above.</summary>
    public IReadOnlyList<IReadOnlyList<HeadCell>> ByLine =>
        [.. Enumerable.Range(0, Lines).Select(line => cells.Where(cell => cell.Line == line).OrderBy(cell => cell.Level).ToList())];

    private int Place(IReadOnlyList<TableHead> heads, int level, int line)
    {
        foreach (var head in heads)
        {
            var below = head.Heads.SelectMany(Printed).ToList();
            var levels = Levels - level - below.Select(next => next.Depth).DefaultIfEmpty(0).Max();
            var end = below.Count == 0 ? line + 1 : Place(below, level + levels, line);
            cells.Add(new(head, level, levels, line, end - line));
            line = end;
        }
        return line;
    }

    // A group without words (or the only row of a table) gives its place to what is below it; one without rows, waiting for a county's, is not printed.
    private static IEnumerable<TableHead> Printed(TableHead head) =>
        !head.Leaves.Any() ? [] : head.IsPrinted ? [head] : head.Heads.SelectMany(Printed);
}

/// <summary>A printed head and the place it takes.</summary>
/// <param name="Head">Its words and key.</param>
/// <param name="Level">The header row (or stub column) it starts in, from 0.</param>
/// <param name="Levels">How many it spans: a row span in a column's head, a column span in a row's.</param>
/// <param name="Line">The column (or row) of cells it starts at, from 0.</param>
/// <param name="Lines">How many it spans: a column span in a column's head, a row span in a row's.</param>
public sealed record HeadCell(TableHead Head, int Level, int Levels, int Line, int Lines);
