using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig;

namespace ReportPortal.Typesetting.Tests.Layout;

/// <summary>Tables that are too wide for an upright page (GB/T 9704-2012, 8), and what else a narrow column asks for.</summary>
public sealed class TurnedPagesTests
{
    private const double Mm = 72 / 25.4;

    [Fact]
    public void Typeset_WhenATableIsTooWide_TurnsItsPagesAndNoOthers()
    {
        using var pdf = PdfDocument.Open(Typeset(new ParagraphBlock("前"), Wide(30), new ParagraphBlock("后")));

        pdf.GetPages().Select(page => page.Rotation.Value).ShouldBe([0, 90, 90, 0]);
        pdf.GetPages().Select(page => Math.Round(page.Width / Mm)).ShouldBe([210, 297, 297, 210]);
    }

    [Fact]
    public void Typeset_WhenAPageIsTurned_KeepsItWithinTheSheetsTypeArea()
    {
        using var pdf = PdfDocument.Open(Typeset(Wide(30)));

        foreach (var border in pdf.GetPages().SelectMany(page => page.Paths).Select(path => path.GetBoundingRectangle()!.Value))
        {
            border.Left.ShouldBe(35 * Mm, 0.1);              // the sheet's foot
            border.Right.ShouldBe((297 - 37) * Mm, 0.1);     // and its head
            border.Top.ShouldBeLessThanOrEqualTo((210 - 28) * Mm + 0.1);
            border.Bottom.ShouldBeGreaterThanOrEqualTo(26 * Mm - 0.1);
        }
    }

    /// <summary>On paper the number is where it is on every other page.</summary>
    [Fact]
    public void Typeset_WhenAPageIsTurned_LeavesItsNumberAtTheSheetsFoot()
    {
        var number = ReadBack.Letters(Typeset(Wide(30))).Where(letter => letter.Size == 14 && letter.Page == 1).ToList();

        number.Count.ShouldBe(5);
        number.ShouldAllBe(letter => Math.Abs(letter.X - (35 - 7) * Mm + 0.27 * 14) < 0.1);                       // the middle of the dash; the page is read from the sheet's right side
        number.ShouldAllBe(letter => letter.Y > (210 - 184) * Mm + 14 - 0.1 && letter.Y < (210 - 184) * Mm + 60);
    }

    [Fact]
    public void Typeset_WhenAHeadingStandsBeforeAWideTable_GoesToItsPage()
    {
        var lines = ReadBack.Lines(Typeset(new ParagraphBlock("前"), new HeadingBlock(1, "一、情况"), new HeadingBlock(2, "（一）数量"), Wide(3)));

        lines.Single(line => line.Text == "前").Page.ShouldBe(1);
        lines.Single(line => line.Text == "一、情况").Page.ShouldBe(2);
        lines.Single(line => line.Text == "（一）数量").Page.ShouldBe(2);
    }

    [Fact]
    public void Typeset_WhenWideTablesFollowOneAnother_SharesThePage() => ReadBack.PageCount(Typeset(Wide(3), Wide(3))).ShouldBe(1);

    /// <summary>Hardly narrower signs are less of a change than a page on its side.</summary>
    [Fact]
    public void Typeset_WhenNumbersHardlyLackRoom_NarrowsThem()
    {
        var pdf = Typeset(new TableBlock(null, [], [Samples.Row(false, [.. Enumerable.Repeat("20000", 15)])]));

        using var read = PdfDocument.Open(pdf);
        read.GetPage(1).Rotation.Value.ShouldBe(0);
        var lines = ReadBack.Lines(pdf);
        lines.Count.ShouldBe(15);
        lines.ShouldAllBe(line => line.Letters[0].Size == 9);
        var wide = ReadBack.Lines(Typeset(new TableBlock(null, [], [Samples.Row(false, "20000", "")]))).Single();
        (lines[0].End - lines[0].X).ShouldBeInRange(0.85 * 9 / 10.5 * (wide.End - wide.X), 0.999 * 9 / 10.5 * (wide.End - wide.X));
    }

    [Fact]
    public void Typeset_WhenWordsOfHeadsAreWiderThanTheirColumns_TurnsTheHeads()
    {
        string[] words = ["Reconsideration", "Litigation", "Interpretation", "Corrected"];
        var columns = Enumerable.Range(0, 28).ToArray();
        var pdf = Typeset(new TableBlock(null, [Samples.Row(true, [.. columns.Select(n => words[n % 4])])], [Samples.Row(false, [.. columns.Select(n => $"{n}")])]));

        var letters = ReadBack.Content(pdf).Where(letter => char.IsLetter(letter.Text[0])).ToList();
        string.Concat(letters.Select(letter => letter.Text)).ShouldBe(string.Concat(columns.Select(n => words[n % 4])));
        letters.Take(15).Select(letter => Math.Round(letter.X, 1)).Distinct().ShouldHaveSingleItem();       // one above the other
        FinishedPdf.Structure(pdf).Status.ShouldBe(0);
    }

    private static TableBlock Wide(int rows) => new("各单位",
        [Samples.Row(true, [.. Enumerable.Range(1, 20).Select(number => $"渠道{number}")])],
        [.. Enumerable.Range(1, rows).Select(row => Samples.Row(false, [.. Enumerable.Range(1, 20).Select(column => $"{1000 * row + column}")]))]);

    private static byte[] Typeset(params Block[] blocks) => new Typesetter(TestFonts.Book).Typeset(Samples.Document(blocks));
}
