using CsCheck;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Tests.Narratives;

public class NarrativeReaderTests
{
    private static readonly Gen<string> GenTyped = Gen.OneOf(
        Gen.String,
        Gen.String["县年1２.。，、#>*_-+=|`~!&;:()（）｛｝]}\"'\n\r\t 　\u00a0\0\ufeff\u200b\ud842"],
        Gen.OneOf("# ", "> ", "---", "1. ", "&amp;", "***", "    ", "\n", "]: http://a", "](http://a)", "https://www.gov.cn/a?b=1&c", "南华")
            .List[0, 12].Select(string.Concat))
        .Select(text => text.Replace('{', '(').Replace('[', '(').Replace('<', '(').Replace('\\', '/'));

    // Nothing typed is ever lost, and nothing is made of it.
    [Fact]
    public void Read_WhenTheTextHasNoMarks_IsTheTextWithoutBlankLinesAndIndents() => GenTyped.Sample(typed =>
        NarrativeText.Read(typed).Paragraphs.Select(paragraph => paragraph.Pieces.ShouldHaveSingleItem().ShouldBeOfType<PlainPiece>().Text)
            .ShouldBe(typed.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)));

    [Theory]
    [InlineData("2022. 年")]
    [InlineData("1) 项")]
    [InlineData("# 题")]
    [InlineData("> 引")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("```")]
    [InlineData("- 列表")]
    [InlineData("*强调*与**加重**、_下划_、~~删~~、`码`")]
    [InlineData("a | b")]
    [InlineData("<b>粗</b>")]
    [InlineData("<!-- 注 -->")]
    [InlineData("<C:盘>与3<5")]
    [InlineData("&amp;&nbsp;&#20;")]
    [InlineData("[x]: http://www.gov.cn")]
    [InlineData("[2021]30号与〔2021〕30号")]
    [InlineData("只开不关[")]
    [InlineData("只关不开]与}")]
    [InlineData("[词] (http://www.gov.cn)")]
    [InlineData("[词](http://www.gov.cn \"题\")")]
    [InlineData("[词][x]")]
    [InlineData("D:\\年报\\_旧\\2022.doc")]
    [InlineData("\\\\server\\share\\")]
    [InlineData("\\*与\\#")]
    [InlineData("｛year｝")]
    [InlineData("一\t二　三")]
    [InlineData("😀𠮷")]
    public void Read_WhenItLooksLikeOtherMarkdown_PrintsItAsTyped(string typed) => NarrativeText.Of(typed).ShouldBe(typed);

    [Theory]
    [InlineData("甲\n乙", "甲\n乙")]
    [InlineData("甲\r\n\r\n乙\r\n", "甲\n乙")]
    [InlineData("　　甲　\n    乙\n\t丙\t", "甲\n乙\n丙")]
    [InlineData("　\n \n", "")]
    [InlineData("", "")]
    [InlineData("甲\n===\n乙", "甲\n===\n乙")]
    public void Read_WhenEnterIsPressedOnce_StartsAParagraph(string typed, string paragraphs) => NarrativeText.Of(typed).ShouldBe(paragraphs);

    [Theory]
    [InlineData("\\{year\\}", "{year}")]
    [InlineData("\\[词\\](http://www.gov.cn)", "[词](http://www.gov.cn)")]
    [InlineData("\\<http://www.gov.cn\\>", "<http://www.gov.cn>")]
    [InlineData("\\\\{", "\\{")]
    public void Read_WhenAMarkIsEscaped_PrintsTheMark(string typed, string printed) => NarrativeText.Of(typed).ShouldBe(printed);

    [Theory]
    [InlineData("见[门户网站](https://www.gov.cn/a_(b).html?c=1&amp;d=2)。", "门户网站", "https://www.gov.cn/a_(b).html?c=1&amp;d=2")]
    [InlineData("[写信](mailto:office@example.cn)", "写信", "mailto:office@example.cn")]
    [InlineData("见<http://www.gov.cn/>。", "http://www.gov.cn/", "http://www.gov.cn/")]
    [InlineData("<office@example.cn>", "office@example.cn", "mailto:office@example.cn")]
    [InlineData("[*年* \\]报](HTTP://例子.中国)", "*年* ]报", "HTTP://例子.中国")]
    [InlineData("[[词](http://a.cn)]", "词", "http://a.cn")]
    [InlineData("请看![图](http://a.cn/b.png)", "图", "http://a.cn/b.png")]
    public void Read_WhenALinkIsTyped_KeepsWordsAndAddress(string typed, string text, string address)
    {
        var pieces = NarrativeText.Read(typed).Paragraphs.Single().Pieces;
        pieces.OfType<LinkPiece>().ShouldBe([new LinkPiece(text, address)]);
    }

    [Fact]
    public void Read_WhenAPictureIsTyped_KeepsItsMarkAsTyped() => NarrativeText.Of("看![图](http://a.cn)。").ShouldBe("看![图](http://a.cn)。");

    [Theory]
    [InlineData("词[词](javascript:alert(1))", NarrativeFaultKind.BadAddress, 1, 2, "javascript:alert(1)")]
    [InlineData("[词](/reports/2021)", NarrativeFaultKind.BadAddress, 1, 1, "/reports/2021")]
    [InlineData("[词](ftp://a.cn)", NarrativeFaultKind.BadAddress, 1, 1, "ftp://a.cn")]
    [InlineData("[词]()", NarrativeFaultKind.BadAddress, 1, 1, "")]
    [InlineData("[　](http://a.cn)", NarrativeFaultKind.BadAddress, 1, 1, "http://a.cn")]
    [InlineData("<javascript:alert>", NarrativeFaultKind.BadAddress, 1, 1, "javascript:alert")]
    [InlineData("甲\n　[共{year}条](http://a.cn)", NarrativeFaultKind.BoundInLink, 2, 2, "[共{year}条](http://a.cn)")]
    [InlineData("[词](http://a.cn/{year})", NarrativeFaultKind.BoundInLink, 1, 1, "[词](http://a.cn/{year})")]
    [InlineData("<http://a.cn/{year}>", NarrativeFaultKind.BoundInLink, 1, 1, "<http://a.cn/{year}>")]
    public void Read_WhenALinkCannotBeKept_RefusesIt(string typed, NarrativeFaultKind kind, int line, int column, string excerpt) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(kind, line, column, excerpt)]);

    [Fact]
    public void Read_WhenSeveralPlacesAreWrong_SaysEachWhereItWasTyped() =>
        NarrativeText.FaultsOf("　　甲{yaer}乙{year}\r\n\r\n\t{丙\n𠮷{body}{x}").Select(fault => (fault.Kind, fault.Line, fault.Column)).ShouldBe([
            (NarrativeFaultKind.UnknownBinding, 1, 4), (NarrativeFaultKind.Unclosed, 3, 2), (NarrativeFaultKind.UnknownBinding, 4, 9)]);

    [Fact]
    public void Read_WhenTheTextIsTooLong_SaysWhere()
    {
        Should.NotThrow(() => NarrativeText.Read(new string('县', Narrative.MaxLength)));
        NarrativeText.FaultsOf("甲\n" + new string('县', Narrative.MaxLength)).Single()
            .ShouldBe(new(NarrativeFaultKind.TooLong, 2, Narrative.MaxLength - 1, $"{Narrative.MaxLength + 2}"));
        NarrativeText.FaultsOf("{" + new string('[', 5_000_000)).Single().Kind.ShouldBe(NarrativeFaultKind.TooLong);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("<a")]
    [InlineData("[a](b(c")]
    [InlineData("![](")]
    [InlineData("\\")]
    [InlineData("]")]
    public void Read_WhenMarksAreRepeatedThousandsOfTimes_AnswersAtOnce(string mark)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (Record.Exception(() => NarrativeText.Read(string.Concat(Enumerable.Repeat(mark, Narrative.MaxLength / mark.Length)))) is null or NarrativeRefused)
            .ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Read_WhenAnythingAtAllIsTyped_ReadsOrRefuses() =>
        Gen.OneOf(Gen.String, Gen.String["{}[]()<>\\!:/@ \nahtp0１年-,+"],
            Gen.OneOf("{year-", "{sum ", "{share ", "{literal ", "channels/total/count", "}", " of ", " + ", ", ", "９", "5", "[x](http://a)")
                .List[0, 10].Select(string.Concat))
            .Sample(typed =>
            {
                if (Record.Exception(() => NarrativeText.Read(typed)) is { } refused)
                    refused.ShouldBeOfType<NarrativeRefused>().Faults.ShouldNotBeEmpty();
            });
}
