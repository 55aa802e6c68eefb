using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

public class HeadGridTests
{
    private static readonly YearForm Form = new(FormatReader.Read(TestForm.ThreeTables), new(2022), []);
    private static readonly TableFormat Requests = Form.Table("requests")!;
    private static readonly TableFormat Disputes = Form.Table("disputes")!;

    [Fact]
    public void Read_WhenTableThree_HasTheOfficialCells()
    {
        (Requests.LeafRows.Count(), Requests.LeafColumns.Count()).ShouldBe((25, 7));
        Form.InputCells.Count(cell => cell.Table == "requests").ShouldBe(24 * 6);
        Requests.Corner!.Zh.ShouldStartWith("（本列数据的勾稽关系为");
    }

    [Fact]
    public void ByLevel_WhenTableThree_AlignsTheThreeHeaderRowsAtTheBottom() =>
        Levels(Requests.Columns).ShouldBe([
            "applicants:1x7",
            "natural:2x1 organisations:1x5 total:2x1",
            "business:1x1 research:1x1 charity:1x1 legal:1x1 other:1x1",
        ]);

    [Fact]
    public void ByLevel_WhenGroupsDifferInDepth_StretchesTheShallowOne() =>
        Levels(Disputes.Columns).Take(2).ShouldBe(["reconsideration:2x5 litigation:1x10", "direct:1x5 after:1x5"]);

    [Fact]
    public void ByLevel_WhenGroupsDifferInDepth_HasAllLeavesInTheLastRow() =>
        new HeadGrid(Disputes.Columns).ByLevel[2].Count.ShouldBe(15);

    [Fact]
    public void ByLine_WhenTableThree_StartsEachStubCellOnce()
    {
        var grid = new HeadGrid(Requests.Rows);
        (grid.Levels, grid.Lines).ShouldBe((3, 25));
        Line(grid, 0).ShouldBe("received:3x1");
        Line(grid, 2).ShouldBe("results:1x22 granted:2x1");
        Line(grid, 4).ShouldBe("refused:1x8 state-secret:1x1");
        Line(grid, 5).ShouldBe("forbidden:1x1");
        Line(grid, 23).ShouldBe("total:2x1");
        Line(grid, 24).ShouldBe("carried-over:3x1");
    }

    [Fact]
    public void ByLine_WhenTheOnlyRowHasNoWords_HasNoStub()
    {
        var grid = new HeadGrid(Disputes.Rows);
        (grid.Levels, grid.Lines).ShouldBe((0, 1));
        grid.ByLine.Single().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("disputes")]
    [InlineData("fees")]
    public void Cells_WhenLaidOut_CoverTheHeadWithoutGapOrOverlap(string table)
    {
        foreach (var heads in new[] { Form.Table(table)!.Rows, Form.Table(table)!.Columns })
        {
            var grid = new HeadGrid(heads);
            var covered = grid.ByLevel.SelectMany(cells => cells).SelectMany(cell =>
                from level in Enumerable.Range(cell.Level, cell.Levels) from line in Enumerable.Range(cell.Line, cell.Lines) select (level, line));
            covered.Order().ShouldBe(from level in Enumerable.Range(0, grid.Levels) from line in Enumerable.Range(0, grid.Lines) select (level, line));
        }
    }

    [Fact]
    public void Printed_WhenAGroupHasNoWords_GivesItsPlaceToItsRows()
    {
        var plain = new TableHead { Key = "plain", Title = new("a", "a") };
        var group = new TableHead { Key = "group", Title = Label.None, Heads = [plain with { Key = "one" }, plain with { Key = "two" }] };
        var waiting = new TableHead { Key = "waiting", Title = new("b", "b"), Additions = "indicator" };

        var grid = new HeadGrid([group, waiting, plain]);

        grid.Levels.ShouldBe(1);
        grid.ByLine.Select(cells => cells.Single().Head.Key).ShouldBe(["one", "two", "plain"]);
    }

    [Fact]
    public void Identities_WhenWrittenWithAStar_AreOneForEachColumn()
    {
        Form.Identities.Select(identity => identity.Key).ShouldBe(
            ["balance/natural", "balance/business", "balance/research", "balance/charity", "balance/legal", "balance/other", "balance/total"]);
        Form.Identities[1].Right.Select(term => term.Cell.ToString()).ShouldBe(["requests/total/business", "requests/carried-over/business"]);
    }

    [Theory]
    [InlineData("requests/total/natural", 21)]
    [InlineData("requests/received/total", 6)]
    [InlineData("disputes/count/after-total", 4)]
    public void SumOf_WhenOverAGroup_TakesItsEnteredMembers(string cell, int terms) =>
        Form.SumOf(CellRef.Parse(cell))!.Terms.Count.ShouldBe(terms);

    private static IEnumerable<string> Levels(IReadOnlyList<TableHead> columns) =>
        new HeadGrid(columns).ByLevel.Select(cells => string.Join(' ', cells.Select(cell => $"{cell.Head.Key}:{cell.Levels}x{cell.Lines}")));

    private static string Line(HeadGrid grid, int line) =>
        string.Join(' ', grid.ByLine[line].Select(cell => $"{cell.Head.Key}:{cell.Levels}x{cell.Lines}"));
}
