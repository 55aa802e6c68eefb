namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>The part of a cell that stands on one page, and the lines of its text that go there.</summary>
/// <param name="Slice">The page's share of the table.</param>
/// <param name="Top">In points from where the slice's rows begin.</param>
/// <param name="Height">In points.</param>
/// <param name="From">The first line.</param>
/// <param name="To">The line after the last.</param>
/// <param name="IsRepeated">Whether the lines were said on another page and are said again.</param>
internal readonly record struct CellSegment(int Slice, double Top, double Height, int From, int To, bool IsRepeated);

/// <summary>Spreads a cell's lines over the pages that the cell reaches.</summary>
internal static class CellSegments
{
    private const int MostRepeatedLines = 4;

    /// <param name="cell">The cell.</param>
    /// <param name="lines">How many lines its text has.</param>
    /// <param name="pieces">Of the rows it covers.</param>
    /// <param name="style">The sizes.</param>
    /// <param name="left">Lines for which no page has room.</param>
    public static IReadOnlyList<CellSegment> Of(GridCell cell, int lines, IEnumerable<RowPiece> pieces, TableStyle style, out int left)
    {
        var areas = Areas(pieces);
        var home = areas.FindIndex(area => style.LinesIn(area.Height) >= lines);
        left = 0;
        if (home < 0) return Spread(areas, lines, style, out left);
        var repeats = Repeats(cell);
        return [.. areas.Select((area, index) =>
            area with { To = index == home || repeats && style.LinesIn(area.Height) >= lines ? lines : 0, IsRepeated = index != home })];
    }

    /// <summary>A label is said again on each page that its cell reaches.</summary>
    public static bool Repeats(GridCell cell) => cell.Cell.RowSpan > 1 || cell.IsHead;

    /// <summary>Whether every page that a label reaches must have room for all of it: half a label on either side would name the rows of neither.</summary>
    public static bool IsSaidWhole(GridCell cell, int lines) => Repeats(cell) && lines is > 0 and <= MostRepeatedLines;

    private static List<CellSegment> Areas(IEnumerable<RowPiece> pieces) =>
        [.. pieces.GroupBy(piece => piece.Slice)
            .Select(slice => new CellSegment(slice.Key, slice.First().Top, slice.Sum(piece => piece.Height), 0, 0, false))];

    private static List<CellSegment> Spread(List<CellSegment> areas, int lines, TableStyle style, out int left)
    {
        var from = 0;
        for (var index = 0; index < areas.Count; index++)
        {
            var to = Math.Min(lines, from + Math.Max(0, style.LinesIn(areas[index].Height)));
            areas[index] = areas[index] with { From = from, To = to };
            from = to;
        }
        left = lines - from;
        return areas;
    }
}
