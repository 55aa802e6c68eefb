using System.Diagnostics;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Narratives;

/// <summary>Which digits and numerals count something, and which are written to be recognised.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData("2023年1月1日至12月31日、2021-2025年、2023.1.31、2023-01-31", "")]
    [InlineData("２０２３年１月，完成时限20个工作日，15日内答复，9:30开会", "")]
    [InlineData("国办公开办函﹝2021﹞30号、〔2021〕第30号、第711号令、第12次会议、第3季度", "")]
    [InlineData("电话0878-7221000、传真：08787221000、手机13987654321、邮编675200", "")]
    [InlineData("地址：龙泉路18号3幢2楼205室", "")]
    [InlineData("热线12345、12388，7×24小时、24小时", "")]
    [InlineData("12345热线办理12345件，电话咨询3000余起", "12345 3000")]
    [InlineData("“1+3+N”模式、“12345”热线、A4纸、5G网络、2.0版", "")]
    [InlineData("3个方面、6个部分、两个方面、三个环节", "")]
    [InlineData("“十四五”规划、党的二十大、三项制度、一是加强、二是完善、第二十条、第（三）项", "")]
    [InlineData("1.主动公开；（2）依申请公开。3、平台建设", "")]
    [InlineData("见[网页](https://a.example.gov.cn/2023/12.html)、http://b.example.gov.cn/99", "")]
    [InlineData("收到申请１２件，公开1,234条，增长8.5％", "１２ 1,234 8.5％")]
    [InlineData("访问1.2万次，投入3.5亿元，收费57.3万元", "1.2万 3.5 57.3")]
    [InlineData("同比-3.2%，3-5件，3—5件，12至15件", "-3.2% 3 5 3 5 12 15")]
    [InlineData("举办两场，共三次，十二件，计十个，达三十人次", "两 三 十二 十 三十")]
    [InlineData("办好十件实事，一次性告知，每一件，只计一次，统计三类，传达两次", "两")]
    [InlineData("举办了一期，开展一次，共一件", "一 一")]
    [InlineData("收到申请20230件", "20230")]
    public void Scan_WhenDigitsAreWritten_FindsThoseThatCount(string text, string found) =>
        string.Join(' ', NumberScanner.Scan(text, FiveSection.Form, FiveSection.Zeros).Select(number => number.Text)).ShouldBe(found);

    [Theory]
    [InlineData("一", 1)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("二十三", 23)]
    [InlineData("一百零五", 105)]
    [InlineData("两百五十", 250)]
    [InlineData("三千零一十二", 3012)]
    [InlineData("一百一十", 110)]
    [InlineData("百", null)]
    [InlineData("一二", null)]
    [InlineData("十百", null)]
    [InlineData("三十十", null)]
    [InlineData("一百零", null)]
    public void Scan_WhenANumberIsWords_FindsTheCellThatHasIt(string words, int? number)
    {
        var sheet = FiveSection.Sheet(("received/fax/count", number ?? 1));
        var found = NumberScanner.Scan($"传真共{words}件", FiveSection.Form, sheet);

        found.Select(free => (free.Text, free.Cells[0].Row)).ShouldBe(number is null ? [] : [(words, "fax")]);
    }

    // The longest text there may be, of the kinds that cost most: digits, brackets, letters, one long word.
    [Theory]
    [InlineData("收到政府信息公开申请12件，其中网上7件，占58.3%，较上年增长8.5%。")]
    [InlineData("1")]
    [InlineData("](")]
    [InlineData("{")]
    [InlineData("a1.")]
    [InlineData("一")]
    [InlineData("12，")]
    [InlineData("“1")]
    [InlineData("公开")]
    public void Scan_WhenTheTextIsAsLongAsItMayBe_TakesNoLongerThanItsLength(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Narrative.MaxLength / piece.Length));
        var quarter = Fastest(text[..(text.Length / 4)]);

        Fastest(text).ShouldBeLessThan((quarter * 10) + 100);
    }

    private static long Fastest(string text) => Enumerable.Range(0, 4).Min(_ => Time(() => NumberReader.Read(text, FiveSection.Form, FiveSection.Zeros, FiveSection.Zeros)));

    private static long Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.ElapsedMilliseconds;
    }
}
