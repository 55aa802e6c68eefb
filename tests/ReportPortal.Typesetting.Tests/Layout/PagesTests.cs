using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Layout;

public sealed class PagesTests
{
    private const double Mm = 72 / 25.4, Pitch = 225 * Mm / 22, Top = 260 * Mm;

    [Fact]
    public void Typeset_WhenDocumentIsEmpty_MakesOneNumberedPage()
    {
        var pdf = Typeset();

        ReadBack.PageCount(pdf).ShouldBe(1);
        FinishedPdf.WithoutSpace(string.Concat(ReadBack.Letters(pdf).Select(letter => letter.Text))).ShouldBe("—1—");
    }

    [Fact]
    public void Typeset_WhenTextFillsPages_SetsTwentyTwoLinesOnTheGrid()
    {
        var lines = ReadBack.Lines(Typeset(new ParagraphBlock(new string('政', 28 * 50))));

        lines.Count(line => line.Page == 1).ShouldBe(22);
        lines.Count(line => line.Page == 2).ShouldBe(22);
        foreach (var line in lines) OffGrid(line).ShouldBe(OffGrid(lines[0]), 0.01);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(22)]
    public void Typeset_WhenAHeadingFallsAtThePagesEnd_MovesItToItsText(int linesBefore)
    {
        var lines = ReadBack.Lines(Typeset(
            new ParagraphBlock(new string('政', 28 * linesBefore - 10)), new HeadingBlock(1, "一、概述"),
            new HeadingBlock(2, "（一）机构"), new ParagraphBlock(new string('府', 200))));

        lines.Single(line => line.Text == "一、概述").Page.ShouldBe(2);
        lines.Single(line => line.Text == "（一）机构").Page.ShouldBe(2);
    }

    /// <summary>Rows of half a page each, of which no two fit beneath the heading: the first one is cut rather than the heading left.</summary>
    [Fact]
    public void Typeset_WhenATableOfTallRowsHasAHeading_KeepsTheHeadingWithItsFirstRow()
    {
        for (var before = 20; before <= 560; before += 60)
            foreach (var tall in new[] { 400, 560, 700, 1180 })
            {
                var lines = ReadBack.Lines(Typeset(new ParagraphBlock(new string('政', before)), new HeadingBlock(1, "一、概述"),
                    new TableBlock(null, [], [Samples.Row(false, "甲", new string('府', tall)), Samples.Row(false, "乙", new string('县', tall)), Samples.Row(false, "丙", "1")])));

                lines.First(line => line.Text.Contains('府', StringComparison.Ordinal)).Page.ShouldBe(lines.Single(line => line.Text == "一、概述").Page, $"{before} characters before rows of {tall}");
            }
    }

    public static TheoryData<Block> Blank { get; } = new() { new ParagraphBlock(""), new HeadingBlock(2, ""), new TableBlock(null, [], []) };

    [Theory, MemberData(nameof(Blank))]
    public void Typeset_WhenSomethingEmptyFollowsAHeading_KeepsTheHeadingWithItsText(Block blank)
    {
        for (var before = 18; before <= 22; before++)
        {
            var lines = ReadBack.Lines(Typeset(new ParagraphBlock(new string('政', 28 * before - 10)), new HeadingBlock(1, "一、概述"), blank, new ParagraphBlock(new string('府', 200))));

            lines.First(line => line.Text.Contains('府', StringComparison.Ordinal)).Page.ShouldBe(lines.Single(line => line.Text == "一、概述").Page, $"{before} lines before");
        }
    }

    [Fact]
    public void Typeset_WhenThereAreOnlyHeadings_FillsPagesWithThem() =>
        ReadBack.PageCount(Typeset([.. Enumerable.Repeat(new HeadingBlock(1, "一、概述"), 5000)])).ShouldBe(228);

    [Fact]
    public void Typeset_WhenAParagraphCrossesAPage_LeavesNoLineAlone()
    {
        for (var before = 18; before <= 22; before++)
            for (var lines = 2; lines <= 6; lines++)
            {
                var read = ReadBack.Lines(Typeset(
                    new ParagraphBlock(new string('政', 28 * before - 10)), new ParagraphBlock(new string('府', 28 * lines - 10))));
                foreach (var page in new[] { 1, 2 })
                    read.Count(line => line.Page == page && line.Text.Contains('府', StringComparison.Ordinal)).ShouldNotBe(1, $"{before} and {lines}");
            }
    }

    [Fact]
    public void Typeset_WhenPagesAreOddAndEven_NumbersThemRightAndLeft()
    {
        var letters = ReadBack.Letters(Typeset(new ParagraphBlock(new string('政', 28 * 30)))).Where(letter => letter.Size == 14).ToList();

        letters.Where(letter => letter.Page == 1).Max(letter => letter.End).ShouldBe(184 * Mm - 14, 0.5);
        letters.Where(letter => letter.Page == 2).Min(letter => letter.X).ShouldBe(28 * Mm + 14, 0.5);
        letters.ShouldAllBe(letter => letter.IsArtifact);
    }

    [Fact]
    public void Typeset_WhenTheTitleIsLong_BalancesItsLines()
    {
        var lines = ReadBack.Lines(Typeset(new TitleBlock("清源县人民政府政府信息公开工作年度报告编制办法")));

        lines.Count.ShouldBe(2);
        Math.Abs(lines[0].Letters.Count - lines[1].Letters.Count).ShouldBeLessThanOrEqualTo(1);
        ((lines[0].X + lines[0].End) / 2).ShouldBe(106 * Mm, 0.5);
    }

    [Fact]
    public void Typeset_WhenSignedAndDated_LeavesFourCharactersAtTheRight() =>
        ReadBack.Lines(Typeset(new ParagraphBlock("清源县人民政府办公室\n2023年1月31日", ParagraphStyle.Signature)))
            .ShouldAllBe(line => Math.Abs(line.End - (184 * Mm - 4 * 156 * Mm / 28)) < 0.1);

    [Fact]
    public void Typeset_WhenClosingLineIsForTheLastPage_SetsItThereAsAnArtifact()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(
            Samples.Document(new ParagraphBlock(new string('政', 28 * 30))) with { ClosingLine = new ClosingLine("校验码7f3a") });

        var closing = ReadBack.Letters(pdf).Where(letter => letter.Text == "校").ToList();
        closing.Single().Page.ShouldBe(2);
        closing.Single().IsArtifact.ShouldBeTrue();
    }

    private static double OffGrid(ReadLine line) => (Top - line.Y) / Pitch - Math.Floor((Top - line.Y) / Pitch);

    /// <summary>What the page starts say is what is read at the pages' tops.</summary>
    [Fact]
    public void Paginate_WhenADocumentHasManyPages_NamesWhatEachBeginsWith()
    {
        var text = string.Concat(Enumerable.Range(1000, 200).Select(number => $"第{number}项"));
        var report = Samples.Document(new ParagraphBlock(text), new HeadingBlock(1, "一、概述"), Samples.Requests(), new ParagraphBlock(text));
        var starts = new Typesetter(TestFonts.Book).Paginate(report);
        var tops = ReadBack.Lines(new Typesetter(TestFonts.Book).Typeset(report)).GroupBy(line => line.Page).Select(page => page.First().Text).ToList();

        starts.Count.ShouldBe(tops.Count);
        starts[0].ShouldBe(new PageStart(0, 0));
        starts.ShouldContain(start => start.At > 0 && report.Blocks[start.Block] is ParagraphBlock);
        foreach (var (start, top) in starts.Zip(tops))
            if (report.Blocks[start.Block] is ParagraphBlock paragraph)
                string.Concat(paragraph.Runs.Select(run => run.Text))[start.At..].ShouldStartWith(top[..5]);
        starts.ShouldContain(start => start.At > 0 && report.Blocks[start.Block] is TableBlock);
    }

    private static byte[] Typeset(params Block[] blocks) => new Typesetter(TestFonts.Book).Typeset(Samples.Document(blocks));
}
