using CsCheck;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Tables: regular grids with spans in both directions, captions, weights, one stacked on the other.</summary>
internal static class GenTable
{
    private static readonly Gen<CellPlan> Body = Plan(GenDocument.Cell(longest: 500)), Head = Plan(GenDocument.Cell(longest: 12));

    /// <summary>Few columns, many rows.</summary>
    public static readonly Gen<Block> Narrow = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 3], Gen.Int[0, 20]).SelectMany(Table);

    /// <summary>More columns than a portrait page holds well.</summary>
    public static readonly Gen<Block> Wide = Gen.Select(Gen.Int[10, 25], Gen.Int[0, 2], Gen.Int[0, 6]).SelectMany(Table);

    private static Gen<CellPlan> Plan(Gen<string> words) => Gen.Select(
        words, Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 4])), Gen.Frequency((5, Gen.Const(1)), (1, Gen.Int[2, 15])), Gen.Enum<CellAlignment>(), Gen.Bool,
        (text, wide, high, alignment, named) => new CellPlan(text, wide, high, alignment, named));

    private static Gen<Block> Table((int Columns, int Head, int Body) size) =>
        Gen.Select(Head.Array[size.Columns * size.Head], Body.Array[size.Columns * size.Body], Gen.OneOf<string?>(null, null, "", "规章、行政规范性文件"), Gen.Bool, Gen.Int[0, 4],
            (head, body, caption, joins, weighed) => (Block)new TableBlock(caption, Rows(head, size.Columns), Rows(body, size.Columns), weighed == 0 ? Equal(size) : null) { JoinsPrevious = joins });

    private static double[]? Equal((int Columns, int Head, int Body) size) => size.Head + size.Body == 0 ? null : [.. Enumerable.Repeat(1.0, size.Columns)];

    /// <summary>Fills a grid from the upper left; a cell is as wide and as high as it asks, as far as there is room.</summary>
    private static TableRow[] Rows(CellPlan[] plans, int columns)
    {
        var rows = plans.Length / columns;
        var taken = new bool[rows, columns];
        var made = new TableRow[rows];
        for (var row = 0; row < rows; row++)
        {
            var cells = new List<TableCell>();
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column]) continue;
                var plan = plans[row * columns + column];
                int wide = 1, high = Math.Min(plan.High, rows - row);
                while (wide < plan.Wide && column + wide < columns && !taken[row, column + wide]) wide++;
                for (var y = row; y < row + high; y++)
                    for (var x = column; x < column + wide; x++) taken[y, x] = true;
                cells.Add(new TableCell(plan.Text) { ColumnSpan = wide, RowSpan = high, IsHeader = plan.Named && column == 0, Alignment = plan.Alignment });
            }
            made[row] = new TableRow(cells);
        }
        return made;
    }

    private sealed record CellPlan(string Text, int Wide, int High, CellAlignment Alignment, bool Named);
}
