using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportPortal.Typesetting.Tests;

/// <summary>The numbers of GB/T 9704-2012, measured on the finished pages.</summary>
public sealed class OfficialDocumentTests
{
    private const double Mm = 72 / 25.4, Left = 28 * Mm, Width = 156 * Mm, Height = 225 * Mm, Top = (297 - 37) * Mm;

    /// <summary>28 characters of 16 pt are 158 mm and do not fit the 156 mm of the same standard, so a character is 156 mm / 28.</summary>
    private const double Character = Width / 28, Pitch = Height / 22;

    /// <summary>The middle of a Chinese character above its baseline, in em.</summary>
    private const double Middle = 0.38;

    private static readonly byte[] Pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(
        new ParagraphBlock(new string('政', 28 * 44 - 2)), new TitleBlock("年度报告"), new HeadingBlock(1, "一、概述"), new HeadingBlock(2, "（一）机构"),
        new HeadingBlock(3, "1.人员"), new ParagraphBlock("清源县人民政府办公室\n2023年1月31日", ParagraphStyle.Signature)));

    private static readonly IReadOnlyList<ReadLine> Lines = ReadBack.Lines(Pdf);

    [Fact]
    public void Typeset_WhenAnyDocument_UsesSheetsOfA4()
    {
        using var read = PdfDocument.Open(Pdf);
        read.GetPages().ShouldAllBe(page => Math.Abs(page.Width - 210 * Mm) < 0.1 && Math.Abs(page.Height - 297 * Mm) < 0.1);
    }

    /// <summary>5.2.1 and 5.2.3: the lines, each as high as a 22nd, fill the type area from its upper edge to the lower one.</summary>
    [Fact]
    public void Typeset_WhenTextFillsAPage_SetsTwentyTwoLinesFrom37MmBelowTheEdge()
    {
        var page = Lines.Where(line => line.Page == 1).ToList();

        page.Count.ShouldBe(22);
        for (var index = 0; index < 22; index++) (page[index].Y + Middle * Character).ShouldBe(Top - (index + 0.5) * Pitch, 0.05, $"line {index + 1}");
    }

    [Fact]
    public void Typeset_WhenTextFillsALine_SetsTwentyEightCharactersOver156Mm()
    {
        var line = Lines[1];

        line.Letters.Count.ShouldBe(28);
        line.X.ShouldBe(Left, 0.05);
        line.End.ShouldBe(Left + Width, 0.05);
        line.Letters[0].Size.ShouldBe(Character, 0.01);
        Character.ShouldBe(15.79, 0.01);
    }

    /// <summary>7.3.3.</summary>
    [Fact]
    public void Typeset_WhenAParagraphBegins_IndentsItByTwoCharacters() => Lines[0].X.ShouldBe(Left + 2 * Character, 0.05);

    /// <summary>7.3.1: 2号.</summary>
    [Fact]
    public void Typeset_WhenThereIsATitle_CentresItInTwentyTwoPoints()
    {
        var title = Line("年度报告");

        title.Letters.ShouldAllBe(letter => Math.Abs(letter.Size - 22) < 0.01);
        ((title.X + title.End) / 2).ShouldBe(Left + Width / 2, 0.05);
    }

    /// <summary>7.3.3: 小标宋, 黑体, 楷体 and 仿宋, by the faces that stand for them.</summary>
    [Theory]
    [InlineData("年", "NotoSerifSC-Black")]
    [InlineData("概", "NotoSansSC-Medium")]
    [InlineData("机", "GovKaiSC")]
    [InlineData("员", "FandolFang")]
    [InlineData("政", "FandolFang")]
    public void Typeset_WhenTextHasItsPart_UsesItsFace(string character, string face)
    {
        using var read = PdfDocument.Open(Pdf);
        read.GetPages().SelectMany(page => page.Letters).First(letter => letter.Value == character).FontName!.ShouldContain("+" + face);
    }

    /// <summary>7.5: 4号, the dashes 7 mm below the type area; odd numbers one character from the right, even ones from the left.</summary>
    [Fact]
    public void Typeset_WhenPagesAreNumbered_SetsNumbersBelowTheTypeArea()
    {
        using var read = PdfDocument.Open(Pdf);
        foreach (var page in read.GetPages())
        {
            var number = page.GetMarkedContents().Single(mark => mark.IsArtifact && mark.Letters.Any(letter => letter.Value == "—")).Letters;

            string.Concat(number.Select(letter => letter.Value)).ShouldBe($"— {page.Number} —");
            number.ShouldAllBe(letter => Math.Abs(letter.PointSize - 14) < 0.01);
            MiddleOf(number[0]).ShouldBe((35 - 7) * Mm, 0.5);
            if (page.Number % 2 == 1) number[^1].EndBaseLine.X.ShouldBe(Left + Width - 14, 0.05);
            else number[0].StartBaseLine.X.ShouldBe(Left + 14, 0.05);
        }
        read.NumberOfPages.ShouldBe(3);
    }

    /// <summary>7.3.5.</summary>
    [Fact]
    public void Typeset_WhenADateIsSigned_LeavesFourCharactersAtTheRight() => Line("2023年1月31日").End.ShouldBe(Left + Width - 4 * Character, 0.05);

    private static double MiddleOf(Letter letter) => (letter.BoundingBox.Bottom + letter.BoundingBox.Top) / 2;

    private static ReadLine Line(string text) => Lines.Single(line => line.Text == text);
}
