using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.EveryDocument;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Layout;

public sealed class TablesTests
{
    private const double Mm = 72 / 25.4;

    [Fact]
    public void Typeset_WhenATableCrossesAPage_RepeatsItsHeadAsAnArtifact()
    {
        var pdf = Typeset(new ParagraphBlock(new string('政', 28 * 6)), Samples.Requests());

        var heads = ReadBack.Letters(pdf).Where(letter => letter.Text == "稽").ToList();       // in the corner cell only
        heads.Select(letter => (letter.Page, letter.IsArtifact)).ShouldBe([(1, false), (2, true)]);
    }

    [Fact]
    public void Typeset_WhenARowSpanCrossesAPage_RepeatsItsLabelAsAnArtifact()
    {
        var pdf = Typeset(new ParagraphBlock(new string('政', 28 * 6)), Samples.Requests());

        var label = ReadBack.Letters(pdf).Where(letter => letter.Text == "果").ToList();       // 三、本年度办理结果
        label.Select(letter => (letter.Page, letter.IsArtifact)).ShouldBe([(1, false), (2, true)]);
    }

    /// <summary>Half a label on either side would name the rows of neither page.</summary>
    [Fact]
    public void Typeset_WhenALabelOfAFewLinesCrossesAPage_SaysItWholeOnBoth()
    {
        for (var before = 20; before < 40; before++)
        {
            var rows = Enumerable.Range(0, 2).Select(row => new TableRow(row == 0
                ? [new TableCell("县政府办公室牵头") { RowSpan = 2, IsHeader = true }, new TableCell("甲")]
                : [new TableCell("乙")]));
            var label = ReadBack.Letters(Typeset(new TableBlock(null, [], [.. Enumerable.Repeat(Samples.Row(false, "", "丙"), before), .. rows], [1, 6])))
                .Where(letter => letter.Text is "县" or "头").ToList();
            foreach (var page in label.Select(letter => letter.Page).Distinct()) label.Count(letter => letter.Page == page).ShouldBe(2, $"{before} rows before");
        }
    }

    /// <summary>A label of four lines beside rows of one: where only one or two rows fit the page's rest, they would grow for it and be cut themselves.</summary>
    [Fact]
    public void Typeset_WhenTheFirstLabelIsTallerThanTheRowsThatFit_BeginsWhereItHasRoom()
    {
        for (var lines = 12; lines < 22; lines++)
            for (var notes = 0; notes < 3; notes++)
                foreach (var rows in new[] { 28, 33, 37 })
                {
                    var document = Tokens.Mark(Samples.Document([new ParagraphBlock(new string('政', 28 * lines)), .. Enumerable.Repeat(new NoteBlock("注"), notes), Beside(rows)]));
                    Faults.Of(document).ShouldBeEmpty($"{lines} lines and {notes} notes before, {rows} rows");
                }

        static TableBlock Beside(int rows) => new(null, [Samples.Row(true, "项", "目", "数")],
            [.. Enumerable.Range(0, rows).Select(row => new TableRow([
                .. row % 6 == 0 ? new[] { new TableCell("牵头承办单位名") { RowSpan = Math.Min(6, rows - row), IsHeader = true } } : [],
                new TableCell("甲"), new TableCell($"{row}")]))], [1.2, 8, 8]);
    }

    [Fact]
    public void Typeset_WhenARowIsTallerThanAPage_SplitsIt()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(number => $"第{number}项"));
        var pdf = Typeset(new TableBlock("说明", [Samples.Row(true, "事项", "内容")],
            [new TableRow(new TableCell("甲") { IsHeader = true }, new TableCell(text) { Alignment = CellAlignment.Left }), Samples.Row(false, "乙", "丙")],
            [9, 1]));

        ReadBack.PageCount(pdf).ShouldBeGreaterThan(2);
        FinishedPdf.StructureText(pdf).ShouldContain(text);
    }

    [Fact]
    public void Typeset_WhenTheTableDoesNotFitThePagesRest_KeepsTheCaptionWithIt()
    {
        for (var lines = 15; lines < 22; lines++)
        {
            var letters = ReadBack.Content(Typeset(new ParagraphBlock(new string('政', 28 * lines)), Samples.SmallTable("规章")));
            letters.Where(letter => letter.Text != "政").Select(letter => letter.Page).Distinct().Count().ShouldBe(1, $"{lines} lines before");
        }
    }

    [Fact]
    public void Typeset_WhenACaptionFillsThePage_SetsTheTableOnTheNext()
    {
        for (var length = 1000; length < 1400; length += 20)
            ReadBack.Borders(Typeset(new ParagraphBlock(new string('政', 100)), Samples.SmallTable(new string('题', length)))).Min(border => border.Bottom)
                .ShouldBeGreaterThan(34.5 * 72 / 25.4, $"a caption of {length} characters");
    }

    [Fact]
    public void Typeset_WhenATableHasThousandsOfRows_SetsThemAll()
    {
        var rows = Enumerable.Range(0, 3000).Select(row => row % 3 == 0
            ? new TableRow(new TableCell("（一）主动公开") { RowSpan = 3 }, new TableCell($"{row}"), new TableCell("件"))
            : new TableRow(new TableCell($"{row}"), new TableCell("条"))).ToList();
        var pdf = Typeset(new TableBlock("清单", [Samples.Row(true, "类别", "数量", "单位")], rows));

        ReadBack.Content(pdf).Count(letter => letter.Text is "条" or "件").ShouldBe(3000);
    }

    [Fact]
    public void Typeset_WhenColumnsAreMany_SetsThemSmallerAndNumbersWhole()
    {
        var numbers = Enumerable.Range(10000, 15).Select(number => $"{number}").ToArray();
        var pdf = Typeset(new TableBlock(null, [], [Samples.Row(false, numbers)]));

        ReadBack.Lines(pdf).Select(line => line.Text).ShouldBe(numbers);
        ReadBack.Content(pdf).Max(letter => letter.Size).ShouldBeLessThan(10.5);
    }

    [Fact]
    public void Typeset_WhenColumnWeightsAreGiven_KeepsToThem()
    {
        var lines = ReadBack.Lines(Typeset(new TableBlock(null, [], [Samples.Row(false, "甲", "乙")], [3, 1])));

        ((lines[0].X + lines[0].End) / 2).ShouldBe((28 + 156 * 3 / 8.0) * Mm, 0.5);
        ((lines[1].X + lines[1].End) / 2).ShouldBe((28 + 156 * 7 / 8.0) * Mm, 0.5);
    }

    [Fact]
    public void Typeset_WhenTablesAreJoined_DrawsTheirCommonBorderOnce()
    {
        var pdf = Typeset(Samples.SmallTable("规章"), Joined(), Joined());

        var frames = ReadBack.Borders(pdf);
        frames.Count.ShouldBe(3);
        foreach (var (above, below) in frames.Zip(frames.Skip(1)))
        {
            below.Top.ShouldBe(above.Bottom, 0.01);
            ReadBack.BorderLength(pdf, 1, below.Top).ShouldBe(156 * Mm, 0.1);
        }
        FinishedPdf.Structure(pdf).Output.ShouldContain("Table 3");
    }

    [Fact]
    public void Typeset_WhenAJoinedTableDoesNotFitThePagesRest_MovesItWholeAndDrawsItsBorder()
    {
        for (var lines = 8; lines < 22; lines++)
        {
            var pdf = Typeset(new ParagraphBlock(new string('府', 28 * lines)), Samples.SmallTable(null), Joined(), Joined());

            var letters = ReadBack.Content(pdf).Where(letter => letter.Text != "府").ToList();
            foreach (var table in letters.Chunk(letters.Count / 3))
                table.Select(letter => letter.Page).Distinct().ShouldHaveSingleItem($"{lines} lines before");
            foreach (var page in letters.Select(letter => letter.Page).Distinct())
                ReadBack.BorderLength(pdf, page, ReadBack.Borders(pdf, page).Max(frame => frame.Top)).ShouldBe(156 * Mm, 0.1, $"{lines} lines before");
        }
    }

    [Fact]
    public void Typeset_WhenATableToBeJoinedHasACaption_KeepsItApart()
    {
        var frames = ReadBack.Borders(Typeset(Samples.SmallTable(null), Samples.SmallTable("规章") with { JoinsPrevious = true }));

        (frames[0].Bottom - frames[1].Top).ShouldBe(6 + 12 * 1.6 + 6, 0.1);
    }

    [Fact]
    public void Typeset_WhenLabelsStandBesideManyRows_FoldsThemBetweenWords()
    {
        var lines = ReadBack.Lines(Typeset(Samples.Requests())).Select(line => line.Text).ToList();

        new[] { "三、本", "年度", "办理", "结果", "（三）", "不予公开", "（四）", "无法提供", "4.保护第三方合法权益" }.Except(lines).ShouldBeEmpty();
    }

    [Fact]
    public void Typeset_WhenFifteenColumnsHaveLabelsOfFourCharacters_FoldsEachInTwo()
    {
        var lines = ReadBack.Lines(Typeset(Samples.Litigation())).Select(line => line.Text).ToList();

        foreach (var half in new[] { "维持", "纠正", "尚未", "审结", "总计" }) lines.Count(line => line == half).ShouldBe(3, half);
    }

    [Theory]
    [InlineData(1e-6, "do not fit a page at the weights given")]
    [InlineData(-1, "column weights")]
    [InlineData(double.NaN, "column weights")]
    public void Typeset_WhenAColumnWeightLeavesNoRoom_Refuses(double weight, string said) =>
        Should.Throw<TableRefused>(() => Typeset(new TableBlock(null, [], [Samples.Row(false, "甲", "乙")], [1, weight]))).Reason.ShouldContain(said);

    [Theory]
    [InlineData(2, 1, "body row 1 covers 2 of 3 columns")]
    [InlineData(4, 1, "body row 1 is wider than 3 columns")]
    [InlineData(3, 2, "spans 2 rows where 1 are left")]
    public void Typeset_WhenTheGridIsIrregular_RefusesNamingTheRow(int columns, int rowSpan, string said)
    {
        var row = new TableRow([.. Enumerable.Range(0, columns).Select(column => new TableCell("一") { RowSpan = column == 0 ? rowSpan : 1 })]);
        var refusal = Should.Throw<TableRefused>(() => Typeset(new TableBlock("收费", [Samples.Row(true, "甲", "乙", "丙")], [row])));

        refusal.Place.ShouldContain("收费");
        refusal.Reason.ShouldContain(said);
    }

    [Fact]
    public void Typeset_WhenTheTableHas200Columns_Refuses() =>
        Should.Throw<TableRefused>(() => Typeset(new TableBlock("宽表", [], [Samples.Row(false, [.. Enumerable.Repeat("一", 200)])])))
            .Reason.ShouldContain("200 columns");

    /// <summary>Columns that no page could hold are refused before room is made for their grid, which would be thousands of millions of places.</summary>
    [Fact]
    public void Typeset_WhenSpansAddUpToMillionsOfColumns_RefusesAtOnce()
    {
        var row = new TableRow([.. Enumerable.Repeat(new TableCell("一") { ColumnSpan = 1000 }, 3_000_000)]);

        Should.Throw<TableRefused>(() => Typeset(new TableBlock("宽表", [], [row, row]))).Reason.ShouldBe("3000000000 columns do not fit a page");
    }

    [Fact]
    public void Typeset_WhenNoRowHasACell_TagsNoTable()
    {
        var pdf = Typeset(new TableBlock(null, [new TableRow()], [new TableRow(), new TableRow()]), new TableBlock("规章", [], [new TableRow()]), new ParagraphBlock("正文"));

        var (status, output) = FinishedPdf.Structure(pdf);
        status.ShouldBe(0, output);
        output.ShouldNotContain("Table");
        FinishedPdf.StructureText(pdf).ShouldBe("规章正文");
    }

    private static TableBlock Joined() => Samples.SmallTable(null) with { JoinsPrevious = true };

    private static byte[] Typeset(params Block[] blocks) => new Typesetter(TestFonts.Book).Typeset(Samples.Document(blocks));
}
