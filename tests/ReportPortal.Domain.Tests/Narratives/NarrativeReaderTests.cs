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
    [InlineData("[词](http://www.gov.cn '题')")]
    [InlineData("[词](http://www.gov.cn (题))")]
    [InlineData("[词]( http://www.gov.cn)")]
    [InlineData("[词](http://www.gov.cn )")]
    [InlineData("[词](http://www.gov.cn/年 报)")]
    [InlineData("[词](http://www.gov.cn")]
    [InlineData("[词](http://www.gov.cn/\\)")]
    [InlineData("[[[词")]
    [InlineData("[词]]]")]
    [InlineData("![图")]
    [InlineData("[词][x]")]
    [InlineData("[词][]")]
    [InlineData("[词]: http://www.gov.cn \"题\"")]
    [InlineData("[^1]: 注")]
    [InlineData("www.gov.cn与http://www.gov.cn")]
    [InlineData("<办公室@例子.中国>")]
    [InlineData("<http://www.gov.cn 站>")]
    [InlineData("行尾\\")]
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
    [InlineData("[x]:\nhttp://www.gov.cn\n\"题\"", "[x]:\nhttp://www.gov.cn\n\"题\"")]
    [InlineData("[词\n](http://www.gov.cn)", "[词\n](http://www.gov.cn)")]
    [InlineData("甲\\\n乙  \n丙", "甲\\\n乙\n丙")]
    public void Read_WhenEnterIsPressedOnce_StartsAParagraph(string typed, string paragraphs) => NarrativeText.Of(typed).ShouldBe(paragraphs);

    [Theory]
    [InlineData("\\{year\\}", "{year}")]
    [InlineData("\\[词\\](http://www.gov.cn)", "[词](http://www.gov.cn)")]
    [InlineData("\\<http://www.gov.cn\\>", "<http://www.gov.cn>")]
    [InlineData("\\\\{", "\\{")]
    [InlineData("\\[词](http://www.gov.cn)", "[词](http://www.gov.cn)")]
    [InlineData("[词\\](http://www.gov.cn)", "[词](http://www.gov.cn)")]
    public void Read_WhenAMarkIsEscaped_PrintsTheMark(string typed, string printed) => NarrativeText.Of(typed).ShouldBe(printed);

    [Theory]
    [InlineData("见[门户网站](https://www.gov.cn/a_(b).html?c=1&amp;d=2)。", "门户网站", "https://www.gov.cn/a_(b).html?c=1&amp;d=2")]
    [InlineData("[写信](mailto:office@example.cn)", "写信", "mailto:office@example.cn")]
    [InlineData("见<http://www.gov.cn/>。", "http://www.gov.cn/", "http://www.gov.cn/")]
    [InlineData("<office@example.cn>", "office@example.cn", "mailto:office@example.cn")]
    [InlineData("[*年* \\]报](HTTP://例子.中国)", "*年* ]报", "HTTP://例子.中国")]
    [InlineData("[[词](http://a.cn)]", "词", "http://a.cn")]
    [InlineData("[国办发[2021]30号](http://a.cn)", "国办发[2021]30号", "http://a.cn")]
    [InlineData("[外[词](http://a.cn)内](http://b.cn)", "词", "http://a.cn")]
    [InlineData("[&nbsp;\\_](http://a.cn/&#65;%20\\_\\{1\\})", "&nbsp;\\_", "http://a.cn/&#65;%20\\_{1}")]
    [InlineData("<http://a.cn/?b=1&amp;c=2>", "http://a.cn/?b=1&amp;c=2", "http://a.cn/?b=1&amp;c=2")]
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
    [InlineData("<{year}@a.cn>", NarrativeFaultKind.BoundInLink, 1, 1, "<{year}@a.cn>")]
    [InlineData("[词{](http://a.cn)", NarrativeFaultKind.BoundInLink, 1, 1, "[词{](http://a.cn)")]
    [InlineData("[词](http://a.cn　等)", NarrativeFaultKind.BadAddress, 1, 1, "http://a.cn　等")]
    [InlineData("<http://a.cn\u00a0>", NarrativeFaultKind.BadAddress, 1, 1, "http://a.cn\u00a0")]
    [InlineData("[词](<http://a.cn>)", NarrativeFaultKind.BadAddress, 1, 1, "<http://a.cn>")]
    public void Read_WhenALinkCannotBeKept_RefusesIt(string typed, NarrativeFaultKind kind, int line, int column, string excerpt) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(kind, line, column, excerpt)]);

    // A link that is refused its title is no link, a definition defines nothing: what is bound in them is bound.
    [Theory]
    [InlineData("[共{year}条](http://a.cn/{year} \"{year}\")")]
    [InlineData("[{year}]")]
    [InlineData("[x]: {year}")]
    [InlineData("[x]: http://a.cn '{year}'")]
    [InlineData("![{year}")]
    [InlineData("<{year}>")]
    [InlineData("&{year};")]
    public void Read_WhenANumberIsBoundInWhatIsNoLink_BindsIt(string typed) =>
        NarrativeText.Of(typed).ShouldBe(typed.Replace("{year}", new YearBinding(0).ToString(), StringComparison.Ordinal));

    // All kinds of half and whole links; what is kept of them, put together again, is what was typed.
    // Without <http, which is put together otherwise.
    [Fact]
    public void Read_WhenLinksAreTypedByHalves_KeepsEveryCharacter() =>
        Gen.OneOf("[", "]", "(", ")", "!", "](http://a.cn)", "[词](", "http://a.cn/", "](http://a.cn \"题\")", "]: ", "<", ">",
                " ", "　", "&amp;", "\\_", "\r", "\n", "\0", "{year}", "年")
            .List[0, 14].Select(string.Concat).Where(typed => !typed.Contains("<http", StringComparison.Ordinal) && !Refuses(typed))
            .Sample(typed => NarrativeText.Of(typed).ShouldBe(
                LinesOf(typed).Replace("{year}", new YearBinding(0).ToString(), StringComparison.Ordinal)));

    // Markdig nests what stands after an open bracket and gives up by an exception when it is too deep.
    [Fact]
    public void Read_WhenThousandsOfBracketsAreOpen_StillPrintsEach()
    {
        var brackets = new string('[', 15_000);
        NarrativeText.Of(brackets).ShouldBe(brackets);
        NarrativeText.Of(brackets + "词](http://a.cn)").ShouldBe(brackets + "词](http://a.cn)");
    }

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
    [InlineData("](")]
    [InlineData("[a](")]
    [InlineData("[a](b \"")]
    [InlineData("<http:")]
    [InlineData("[\\]")]
    [InlineData("[a](http://a.cn)")]
    [InlineData("{year}")]
    [InlineData("年\n")]
    public void Read_WhenMarksAreRepeatedThousandsOfTimes_ReadsOrRefuses(string mark)
    {
        (Record.Exception(() => NarrativeText.Read(string.Concat(Enumerable.Repeat(mark, Narrative.MaxLength / mark.Length)))) is null or NarrativeRefused)
            .ShouldBeTrue();
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

    private static string LinesOf(string typed) =>
        string.Join('\n', typed.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static bool Refuses(string typed) => Record.Exception(() => NarrativeText.Read(typed)) is NarrativeRefused;
}
