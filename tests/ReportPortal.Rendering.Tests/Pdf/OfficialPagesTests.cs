using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportPortal.Rendering.Tests.Pdf;

/// <summary>The reports of both forms beside the numbers of GB/T 9704-2012, measured on every page of the finished files.</summary>
public sealed class OfficialPagesTests
{
    private const double Mm = 72 / 25.4, Left = 28 * Mm, Right = 184 * Mm, Top = (297 - 37) * Mm, Bottom = 35 * Mm;
    private const double Character = 156 * Mm / 28, Pitch = 225 * Mm / 22;

    /// <summary>The middle of a Chinese character above its baseline, in em.</summary>
    private const double Middle = 0.38;

    /// <summary>The blank half of a mark, which may hang over an edge.</summary>
    private const double Blank = Character / 2;

    private static readonly string Words = string.Concat(Enumerable.Repeat("全县主动公开政府信息，工作人员按月核对栏目；群众提出的问题当场答复。", 60));

    public static TheoryData<string> Forms => ["five-section", "national-2021"];

    /// <summary>5.2.1: nothing stands further out than 37 mm from above, 28 mm from the left, 156 mm × 225 mm of type.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void Render_WhenAReport_KeepsAllContentInTheTypeArea(string form)
    {
        foreach (var letter in Pages(form).SelectMany(page => page))
        {
            letter.StartBaseLine.X.ShouldBeGreaterThan(Left - Blank - 0.05, letter.Value);
            letter.EndBaseLine.X.ShouldBeLessThan(Right + Blank + 0.05, letter.Value);
            (letter.StartBaseLine.Y + 0.88 * letter.PointSize).ShouldBeLessThan(Top + 0.05, letter.Value);
            (letter.StartBaseLine.Y - 0.12 * letter.PointSize).ShouldBeGreaterThan(Bottom - 0.05, letter.Value);
        }
    }

    /// <summary>5.2.3: every line of the body stands in the middle of a 22nd of the type area, also after tables.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void Render_WhenAReport_SetsItsLinesOnTheTwentyTwoOfAPage(string form)
    {
        foreach (var line in Pages(form).SelectMany(BodyLines))
        {
            var place = (Top - line[0].StartBaseLine.Y - Middle * Character) / Pitch - 0.5;

            place.ShouldBe(Math.Round(place), 0.01, Text(line));
            place.ShouldBeInRange(-0.01, 21.01, Text(line));
        }
    }

    /// <summary>5.2.3: a page that is nothing but text has 22 lines; one that only Chinese characters fill has 28 of them.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void Render_WhenAPageIsFull_HasTwentyTwoLinesOfTwentyEightCharacters(string form)
    {
        var pages = Pages(form).Select(page => BodyLines(page).ToList()).ToList();

        pages.Max(lines => lines.Count).ShouldBe(22);
        var full = pages.SelectMany(lines => lines).Where(line => line.Count >= 27 && Math.Abs(line[0].StartBaseLine.X - Left) < 0.05 && Text(line).All(char.IsLetter)).ToList();
        full.ShouldNotBeEmpty();
        full.ShouldAllBe(line => line.Count == 28 && Math.Abs(line.Last().EndBaseLine.X - Right) < 0.05);
    }

    private static List<List<Letter>> Pages(string form)
    {
        var (report, imprint) = form == "five-section" ? (Reports.Plain(), Reports.Imprint) : (OfficialTables.Whole(), OfficialTables.Imprint);
        Block[] more = [new Paragraph([new TextRun(Words)]), new Paragraph([new TextRun(new string('政', 28 * 5))])];
        using var pdf = PdfDocument.Open(new PdfRenderer().Render(report with { Blocks = [.. report.Blocks, .. more] }, imprint));
        return [.. pdf.GetPages().Select(page => page.GetMarkedContents().Where(mark => !mark.IsArtifact).SelectMany(mark => mark.Letters).Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList())];
    }

    /// <summary>Headings and paragraphs: what is as large as a 28th of the type area.</summary>
    private static IEnumerable<List<Letter>> BodyLines(List<Letter> page) => page.Where(letter => Math.Abs(letter.PointSize - Character) < 0.01)
        .GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToList());

    private static string Text(List<Letter> line) => string.Concat(line.Select(letter => letter.Value));
}
