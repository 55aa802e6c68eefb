using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>Truth tables of the arithmetic in sentences: what is said, and the place, both sides, and nothing where nothing is wrong.</summary>
public class ArithmeticTests
{
    private static readonly FigureSheet Sheet = Sheets.Sheet(("requests/new/natural", 10), ("requests/new/commercial", 2), ("requests/granted/natural", 8), ("requests/partly-granted/natural", 1),
        ("charges/charges/amount", 59_237_244_900), ("fees/collected/value", 39_400));

    private static readonly ProseBasis Known = Told.Basis with { Sheet = Sheet, LastYear = Sheets.Sheet(("requests/new/total", 8), ("requests/new/natural", 6)) };

    [Theory]
    [Trait("rule", "Parts")]
    [InlineData("共收到来信12件，其中网上7件，信函4件，其他2件。", "12: 13 12")]
    [InlineData("共收到来信12件，其中网上7件，信函4件，其他1件。", "")]
    [InlineData("共收到来信12件，其中网上7件，信函3件。", "")]                               // 其中 need not name every part
    [InlineData("共收到来信12件，其中网上7件、信函6件。", "12: 13 12")]
    [InlineData("共收到来信12件，其中网上7件、信函6件，办结12件。", "12: 13 12")]
    [InlineData("共收到来信12件，其中网上7件、信函5件，办结12件。", "")]
    [InlineData("共收到来信12件，其中网上7件，办结12件。", "")]                               // what begins anew is no part
    [InlineData("公开信息2406条，其中政务动态1215条，公开目录1129条，概况62条，图片758条。", "")]    // made by the first of them
    [InlineData("共收到来信12件，其中网上7件，其他2件，电话办理3件。", "")]                      // 其他 need not stand last
    [InlineData("共收到来信约12件，其中网上7件，信函6件。", "")]                              // 约 is held against nothing
    [InlineData("共收到来信12件，其中网上7件，信函6余件。", "")]
    [InlineData("收到来信12件，办理来电9件，其中投诉13件、咨询7件。", "")]                     // of both
    [InlineData("收到来信12件，办理来电9件，其中投诉13件、咨询9件。", "9: 22 9")]
    [InlineData("主动公开信息380条，其中政府网站285条、微信116条。", "")]                      // one item on two channels
    [InlineData("通过政府网站、微信公众号发布信息380条，其中网站285条、微信116条。", "380: 401 380")]
    [InlineData("编发信息20条，其中图解8条（含视频3条）、文字12条。", "")]
    [InlineData("收到来信12件，较上年增加5件，其中网上7件，信函4件，其他1件。", "")]
    [InlineData("来信{stated 12}件，其中网上{stated 7}件，信函{stated 4}件，其他{stated 2}件。", "{stated 12}: 13 12")]
    [InlineData("举办培训3次，网上培训2次、现场培训2次，合计4次。", "")]
    [InlineData("网上来信7件、信函4件，合计12件。", "12: 11 12")]
    [InlineData("第一季度收到来信7件，累计收到来信40件。", "")]
    [InlineData("共有公共服务事项12项，其中公共教育5项、公共文化7项。", "")]
    [InlineData("全年收到来信12件，分别为网上7件、信函4件。", "12: 11 12")]
    [InlineData("２０２３年共收到来信１２件，其中网上７件、信函６件。", "１２: 13 12")]
    [InlineData("共收到来信十二件，其中网上七件、信函六件。", "十二: 13 12")]
    [InlineData("全年发布信息1.2万条，其中网站7000条、公报6000条。", "")]                      // rounded
    public void Parts_AreAddedUp(string text, string found) => Told.Of(ProseRule.Parts, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "PartAboveWhole")]
    [InlineData("收到来信12件，其中网上13件。", "13: 13 12")]
    [InlineData("收到来信12件，其中网上12件。", "")]
    [InlineData("收到来信12件（其中网上13件）。", "13: 13 12")]
    [InlineData("收到来信12件，其中参加座谈30人次。", "")]
    [InlineData("收到来信12件，上年15件，其中网上10件。", "")]
    [InlineData("收到来信12件；办理来电9件，其中投诉11件。", "11: 11 9")]
    [InlineData("培训3场50人次，其中业务骨干60人次。", "60: 60 50")]
    public void PartAboveWhole_IsFound(string text, string found) => Told.Of(ProseRule.PartAboveWhole, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "Share")]
    [InlineData("来信40件，其中网上15件，占37.5%。", "")]
    [InlineData("来信40件，其中网上15件，占37.6%。", "37.6%: 37.6 37.5")]
    [InlineData("来信16件，其中网上1件，占6.3%。", "")]                                        // 6.25, half up
    [InlineData("来信16件，其中网上1件，占6.2%。", "6.2%: 6.2 6.3")]
    [InlineData("来信40件，其中网上15件，占37.6％。", "37.6％: 37.6 37.5")]
    [InlineData("来信40件，网上、信函分别为30件、10件，分别占75%、25%。", "")]
    [InlineData("来信40件，网上、信函分别为30件、10件，分别占75%、26%。", "26%: 26 25")]
    [InlineData("来信40件，其中网上15件，占比约37%。", "")]
    [InlineData("网上15件，占来信总数的37.6%。", "")]                                          // of a whole that is not told
    [InlineData("来信40件，其中网上15件，办结率100%。", "")]
    [InlineData("来信40件，其中网上15件、信函5件，合计占50%。", "")]
    [InlineData("来信40件，其中网上15件，占37.5%；信函25件，占62.5%。", "")]
    [InlineData("来信40件，其中网上15件，占37.5%；信函25件，占60.5%。", "60.5%: 60.5 62.5")]
    public void Share_IsThatOfTheNumbersBesideIt(string text, string found) => Told.Of(ProseRule.Share, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "Growth")]
    [InlineData("来信12件，上年为8件，较上年增长50%。", "")]
    [InlineData("来信12件，上年为8件，较上年增长45%。", "45%: 45 50")]
    [InlineData("来信12件，上年为8件，较上年下降50%。", "50%: -50 50")]
    [InlineData("来信12件，比上年增加4件，增长50%。", "")]
    [InlineData("来信12件，比上年增加4件，增长33.3%。", "33.3%: 33.3 50")]
    [InlineData("来信8件，比上年减少4件，下降33.3%。", "")]
    [InlineData("来信12件，较2022年增长50%。", "")]                                            // nothing tells the base
    [InlineData("来信12件，较2020年的4件增长50%。", "")]
    [InlineData("收到申请12件，较上年增长50%。", "")]                                          // the published base: 8
    [InlineData("收到申请12件，较上年增长45%。", "45%: 45 50")]
    [InlineData("收到申请12件，较2022年增加3件。", "3: 3 4")]
    [InlineData("收到申请{requests/new/total}件，同比增加4件，增长50%。", "")]
    [InlineData("收到申请{requests/new/total}件，同比增长{stated 51%}。", "{stated 51%}: 51 50")]
    [InlineData("收到申请12件，较上年约增长45%。", "")]
    [InlineData("来信由上年的8件增加到12件，增长50%。", "")]
    [InlineData("来信由上年的8件增加到12件，增长40%。", "40%: 40 50")]
    public void Growth_IsAgainstLastYear(string text, string found) => Told.Of(ProseRule.Growth, text, Known).ShouldBe(found);

    [Theory]
    [Trait("rule", "Cell")]
    [InlineData("2023年，全县共收到政府信息公开申请12件。", "")]
    [InlineData("2023年，全县共收到政府信息公开申请11件。", "11: 11 12")]
    [InlineData("收到申请{stated 11}件。", "{stated 11}: 11 12")]
    [InlineData("收到申请{requests/granted/total}件。", "{requests/granted/total}: 8 12")]
    [InlineData("县公安局收到申请5件。", "")]
    [InlineData("上半年收到申请5件。", "")]
    [InlineData("上半年，收到申请5件。", "")]
    [InlineData("2022年收到申请8件。", "")]
    [InlineData("上年收到申请8件。", "")]
    [InlineData("各单位答复及时，其中收到申请5件。", "")]
    [InlineData("收到申请约11件。", "")]
    [InlineData("收到申请10余件。", "")]
    [InlineData("其中予以公开7件，部分公开1件。", "7: 7 8")]
    [InlineData("予以公开及部分公开9件。", "")]
    [InlineData("予以公开及部分公开8件。", "8: 8 9")]
    [InlineData("现行有效行政规范性文件20件。", "")]                                           // nothing entered
    public void Cell_IsNamedByItsWords(string text, string found) => Told.Of(ProseRule.Cell, text, Known).ShouldBe(found);

    [Theory]
    [Trait("rule", "Money")]
    [InlineData("收取行政事业性收费59237.2449万元。", "")]
    [InlineData("收取行政事业性收费59237.2449元。", "59237.2449: 59237.2449 592372449")]
    [InlineData("收费合计59237.2449元。", "59237.2449: 59237.2449 592372449")]
    [InlineData("收取行政事业性收费59237.24万元。", "")]                                       // rounded
    [InlineData("收取信息处理费394元。", "")]
    [InlineData("收取信息处理费394万元。", "394: 3940000 394")]
    [InlineData("投入经费5.2万元。", "")]
    public void Money_IsOfTheRightUnit(string text, string found) => Told.Of(ProseRule.Money, text, Known).ShouldBe(found);

    [Theory]
    [Trait("rule", "TwoValues")]
    [InlineData("清理行政规范性文件20件。共清理行政规范性文件21件。", "21: 21 20")]
    [InlineData("清理行政规范性文件20件。共清理行政规范性文件20件。", "")]
    [InlineData("清理行政规范性文件20件。上半年清理行政规范性文件12件。", "")]
    [InlineData("清理行政规范性文件20件。清理行政规范性文件12个批次。", "")]
    [InlineData("举办培训3次。举办培训4次。", "")]
    public void TwoValues_OfTheSameWordsAreFound(string text, string found) => Told.Of(ProseRule.TwoValues, text).ShouldBe(found);

    [Fact]
    public void Check_WhenASumIsWrong_NamesTheSentenceBothSidesAndTheDifference()
    {
        var finding = Told.Check("全年平稳。共收到来信12件，其中网上7件、信函6件。再接再厉。").Single(finding => finding.Rule == ProseRule.Parts);

        finding.ShouldSatisfyAllConditions(
            () => finding.Part.ShouldBe("overview-text"),
            () => finding.Severity.ShouldBe(Severity.Error),
            () => finding.Sentence.ShouldBe("共收到来信12件，其中网上7件、信函6件"),
            () => (finding.Left, finding.Right, finding.Difference, finding.Unit).ShouldBe((13, 12, 1, "件")),
            () => finding.Numbers.Select(number => (number.Label, number.Value)).ShouldBe([("共收到来信", 12), ("网上", 7), ("信函", 6)]));
    }

    [Fact]
    public void Check_WhenOnlyChannelsAddUpToMore_Warns() =>
        Told.Check("通过政府网站、微信公众号发布信息380条，其中网站285条、微信116条。").Single(finding => finding.Rule == ProseRule.Parts).Severity.ShouldBe(Severity.Warning);
}
