namespace ReportPortal.Domain.Documents;

/// <summary>The longest sequence that two lists share, and what each has of its own: how lines and words of two texts are laid side by side.</summary>
internal static class CommonSequence
{
    // A report has some hundred lines, a paragraph some hundred words: what is larger is taken as wholly replaced.
    private const int MostPairs = 16_000_000;

    /// <summary>Every item of both lists in order: in pairs where they are the same, otherwise alone, those of the first before those of the second.</summary>
    /// <returns>Places in the lists; null where the other has nothing.</returns>
    public static IEnumerable<(int? Before, int? After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> isSame)
    {
        var most = Math.Min(before.Count, after.Count);
        var head = Enumerable.Range(0, most).TakeWhile(at => isSame(before[at], after[at])).Count();
        var tail = Enumerable.Range(1, most - head).TakeWhile(back => isSame(before[^back], after[^back])).Count();
        return
        [
            .. Enumerable.Range(0, head).Select(at => ((int?)at, (int?)at)),
            .. Between(before, after, head, tail, isSame),
            .. Enumerable.Range(0, tail).Select(at => ((int?)(before.Count - tail + at), (int?)(after.Count - tail + at))),
        ];
    }

    private static IEnumerable<(int? Before, int? After)> Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, int head, int tail, Func<T, T, bool> isSame)
    {
        var (rows, columns) = (before.Count - head - tail, after.Count - head - tail);
        var shared = (long)rows * columns <= MostPairs ? Lengths(rows, columns, (row, column) => isSame(before[head + row], after[head + column])) : new int[rows + 1, 1];
        var (at, to) = (0, 0);
        while (at < rows || to < columns)
            if (at < rows && to < columns && shared.GetLength(1) > 1 && isSame(before[head + at], after[head + to]))
                yield return (head + at++, head + to++);
            else if (to == columns || (at < rows && (shared.GetLength(1) == 1 || shared[at + 1, to] >= shared[at, to + 1])))
                yield return (head + at++, null);
            else
                yield return (null, head + to++);
    }

    private static int[,] Lengths(int rows, int columns, Func<int, int, bool> isSame)
    {
        var shared = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
            for (var column = columns - 1; column >= 0; column--)
                shared[row, column] = isSame(row, column) ? shared[row + 1, column + 1] + 1 : Math.Max(shared[row + 1, column], shared[row, column + 1]);
        return shared;
    }
}
