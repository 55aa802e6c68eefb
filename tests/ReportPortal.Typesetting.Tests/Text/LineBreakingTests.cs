using System.Text.RegularExpressions;
using CsCheck;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Text;

public sealed partial class LineBreakingTests
{
    private const double Mm = 72 / 25.4, Right = 184 * Mm, Left = 28 * Mm, Body = 156 * Mm / 28;
    private const string Long = "全县2022年共主动公开政府信息4782条。其中，政府信息公开门户网站3506条，占73.3%；阳光政府四项制度门户网站362条，占7.6%；"
        + "政务微博2条；政务微信40条；其他形式872条，占18.2%……全年回应解读213次——其中政策解读稿件156篇、图解41份。";

    [Fact]
    public void Break_WhenAllAreChineseCharacters_SetsTwentyEightToTheLine()
    {
        var lines = Lines(new string('政', 26 + 28 + 28 + 3));

        lines.Select(line => line.Letters.Count).ShouldBe([26, 28, 28, 3]);
        lines[0].X.ShouldBe(Left + 2 * Body, 0.05);
        lines[1].X.ShouldBe(Left, 0.05);
    }

    [Fact]
    public void Break_WhenParagraphIsJustified_FillsEveryLineButTheLast()
    {
        var lines = Lines(Long);

        lines.Count.ShouldBeGreaterThan(3);
        foreach (var line in lines.SkipLast(1)) Ink(line).ShouldBe(Right, 0.6 * Body);
        lines.SkipLast(1).Count(line => Math.Abs(line.End - Right) < 0.1).ShouldBeGreaterThanOrEqualTo(lines.Count - 2);
    }

    /// <summary>Wherever a number falls in the line, it stays whole and with its unit.</summary>
    [Fact]
    public void Break_WhenNumbersFallAtALinesEnd_KeepsThemWithTheirUnits() => Gen.Int[0, 60].Sample(shift =>
    {
        var text = new string('政', shift) + Long;
        var kept = Lines(text).SelectMany(line => Numbers().Matches(line.Text).Select(match => match.Value));
        kept.ShouldBe(Numbers().Matches(text).Select(match => match.Value));
    });

    [Fact]
    public void Break_WhenALatinWordFallsAtALinesEnd_KeepsItWhole()
    {
        for (var shift = 15; shift < 30; shift++)
            Lines(new string('政', shift) + "Reconsideration" + new string('府', 30)).ShouldContain(line => line.Text.Contains("Reconsideration"), $"{shift} characters before");
    }

    /// <summary>Setting each line as full as it goes would leave the second one with two ems too many.</summary>
    [Fact]
    public void Break_WhenAWordWouldTearALine_SharesItsLackWithTheLineBefore()
    {
        var lines = Lines(new string('政', 26) + new string('府', 26) + "report" + new string('政', 40));

        lines.Select(line => line.Letters.Count).Take(2).ShouldBe([25, 27]);
        lines.Take(2).ShouldAllBe(line => Math.Abs(line.End - Right) < 0.1);
    }

    /// <summary>The full stop, which may not start a line, takes its room from the comma and not from a character that goes to the next line.</summary>
    [Fact]
    public void Break_WhenMarksCanGiveRoom_SqueezesThemBeforeLettersAreStretched()
    {
        var line = Lines(new string('政', 10) + "，" + new string('府', 15) + "。" + new string('县', 60))[0];

        line.Text.ShouldEndWith("府。");
        Steps(line, '政', '府').ShouldAllBe(step => Math.Abs(step - Body) < 0.05);
        Ink(line).ShouldBe(Right, 0.1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    public void Break_WhenOneCharacterWouldEndTheParagraphAlone_SendsAnotherAlong(string ending)
    {
        for (var full = 1; full < 5; full++)
        {
            var lines = Lines(new string('政', 26 + 28 * full + 1) + ending);

            lines[^1].Text.Count(character => character == '政').ShouldBeGreaterThan(1, $"{full} full lines");
            lines.SkipLast(1).ShouldAllBe(line => Math.Abs(line.End - Right) < 0.1);
        }
    }

    /// <summary>Wherever it begins, the characters before and after it stand no wider than in any other line.</summary>
    [Fact]
    public void Break_WhenAnAddressIsLong_StretchesNothingBesideIt()
    {
        for (var shift = 0; shift < 28; shift++)
            foreach (var line in Lines(new string('政', 28 + shift) + "https://www.example.gov.cn/open-government/annual-reports/2022/index?edition=1&language=zh-CN" + new string('府', 60)))
                Steps(line, '政', '府').ShouldAllBe(step => step < 1.1 * Body, $"{28 + shift} characters before: {line.Text}");
    }

    [Theory]
    [InlineData("……")]
    [InlineData("——")]
    public void Break_WhenALeaderFallsAtALinesEnd_KeepsItTogether(string leader)
    {
        for (var shift = 20; shift < 30; shift++)
            string.Join('\n', Lines(new string('政', shift) + leader + new string('府', 30)).Select(line => line.Text)).ShouldContain(leader);
    }

    /// <summary>GB/T 15834-2011, 5.1.6 and 5.1.9.</summary>
    [Theory]
    [InlineData("—")]
    [InlineData("／")]
    [InlineData("/")]
    public void Break_WhenAMarkJoinsOrPartsTwoWords_EndsNoLineBesideIt(string mark)
    {
        for (var shift = 20; shift < 30; shift++)
        {
            var lines = Lines(new string('政', shift) + mark + new string('府', 30));
            lines.ShouldAllBe(line => line.Text[0] != mark[0], $"{shift} characters before");
            if (mark != "—") lines.ShouldAllBe(line => !line.Text.EndsWith(mark[0]), $"{shift} characters before");
        }
    }

    [Fact]
    public void Break_WhenASpaceFollowsAnOpeningMark_DoesNotEndALineThere()
    {
        for (var shift = 20; shift < 30; shift++)
            Lines(new string('政', shift) + "（ " + new string('府', 30)).ShouldAllBe(line => !line.Text.EndsWith('（'), $"{shift} characters before");
    }

    [Theory]
    [InlineData("　，")]
    [InlineData("\u2003）")]
    public void Break_WhenAWideSpaceStandsBeforeAClosingMark_KeepsTheMarkOffTheLinesStart(string ending)
    {
        for (var shift = 20; shift < 30; shift++)
            Lines(new string('政', shift) + ending + new string('府', 30)).Where(line => line.X < Left + 1).ShouldAllBe(line => line.Text.TrimStart()[0] != ending[1], $"{shift} characters before");
    }

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u202F')]
    public void Break_WhenANoBreakSpaceStandsBetween_HoldsBothSides(char space)
    {
        for (var shift = 20; shift < 30; shift++)
            string.Join('|', Lines(new string('政', shift) + "甲" + space + "乙" + new string('府', 30)).Select(line => line.Text)).ShouldNotMatch(@"甲\s*\||\|\s*乙", $"{shift} characters before");
    }

    [Fact]
    public void Break_WhenADashFollowsALongWord_KeepsItOffTheLinesStart()
    {
        for (var length = 60; length < 120; length++)
            Lines(new string('w', length) + "—。").ShouldAllBe(line => line.Text[0] != '—', $"{length} letters before");
    }

    [Theory]
    [InlineData("；/")]
    [InlineData("，-")]
    public void Break_WhenMarksFollowALongWord_KeepsThemOffTheLinesStart(string marks)
    {
        const string Before = "、XML格式％。？％《计数工况信理本为县》", Word = "pfgdaojkxncboimdnwsmqsfibkwkfculxktqeijxlk", After = "民机道政为件政定动处站关门作道依定年动乡";
        Lines(new ParagraphBlock(Before + Word + marks + After, ParagraphStyle.Signature)).ShouldAllBe(line => !marks.Contains(line.Text[0]));
    }

    [Fact]
    public void Break_WhenALongWordFollowsANarrowBracket_KeepsTheBracketWithWhatItCloses()
    {
        for (var width = 20; width < 60; width++)
        {
            var table = new TableBlock(null, [], [Samples.Row(false, "(本年度报告信息)mcrzqwulsxzzo", "")], [width, 442 - width]);
            ReadBack.Lines(new Typesetter(TestFonts.Book).Typeset(Samples.Document(table))).ShouldAllBe(line => line.Text[0] != ')', $"{width} pt");
        }
    }

    [Fact]
    public void Break_WhenAnAddressIsLong_BreaksItWithinTheLine()
    {
        var lines = Lines("请见https://www.example.gov.cn/" + new string('a', 300) + "。");

        lines.Count.ShouldBeGreaterThan(4);
        foreach (var line in lines) line.End.ShouldBeLessThanOrEqualTo(Right + 0.1);
    }

    [Fact]
    public void Justify_WhenALineStartsWithAnOpeningMark_TrimsItsBlankHalf()
    {
        var lines = Lines(new string('政', 26) + "（" + new string('府', 20) + "）");

        lines[1].Text.ShouldStartWith("（");
        lines[1].X.ShouldBe(Left - Body / 2, 0.1);
        lines[1].Letters[1].X.ShouldBe(Left + Body / 2, 0.1);
    }

    [Fact]
    public void Justify_WhenMarksMeet_MovesThemTogether()
    {
        var line = Lines("《条例》（国令）").Single();

        (line.Letters[4].X - line.Letters[3].X).ShouldBe(Body / 2, 0.1);
    }

    [Fact]
    public void Justify_WhenChineseMeetsDigits_PutsAQuarterOfAnEmBetween()
    {
        var line = Lines("共4条").Single();

        (line.Letters[1].X - line.Letters[0].End).ShouldBe(Body / 4, 0.1);
        (line.Letters[2].X - line.Letters[1].End).ShouldBe(Body / 4, 0.1);
    }

    private static IReadOnlyList<ReadLine> Lines(string text) => Lines(new ParagraphBlock(text));

    private static IReadOnlyList<ReadLine> Lines(ParagraphBlock paragraph) => ReadBack.Lines(new Typesetter(TestFonts.Book).Typeset(Samples.Document(paragraph)));

    /// <summary>Where the ink of a line ends: a mark's right half is blank.</summary>
    private static double Ink(ReadLine line) => "，。；：、）》”".Contains(line.Text[^1], StringComparison.Ordinal) ? line.End - Body / 2 : line.End;

    /// <summary>From one character to the next, in points, where both are among those named.</summary>
    private static IEnumerable<double> Steps(ReadLine line, params char[] characters) => line.Letters.Zip(line.Letters.Skip(1))
        .Where(pair => characters.Contains(pair.First.Text[0]) && characters.Contains(pair.Second.Text[0])).Select(pair => pair.Second.X - pair.First.X);

    [GeneratedRegex(@"[0-9.]+[条次篇份年%]")]
    private static partial Regex Numbers();
}
