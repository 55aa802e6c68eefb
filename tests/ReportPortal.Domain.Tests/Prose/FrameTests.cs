using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>What belongs to another report: its year, its period, its documents, its body.</summary>
public class FrameTests
{
    [Theory]
    [Trait("rule", "Year")]
    [InlineData("2022年，我县认真做好政府信息公开工作。", "2022")]
    [InlineData("2022年全县公开政府信息200条。", "2022")]
    [InlineData("2022年度，全县公开政府信息200条。", "2022")]
    [InlineData("2024年，全县公开政府信息200条。", "2024")]
    [InlineData("现将2022年政府信息公开工作情况报告如下。", "2022")]
    [InlineData("2023年，我县认真做好政府信息公开工作。", "")]
    [InlineData("{year}年，我县认真做好政府信息公开工作。", "")]
    [InlineData("2022年，我县公开政府信息200条，2023年公开300条。", "")]
    [InlineData("收到申请12件，较2022年增长20%。", "")]
    [InlineData("2022年，我县印发了工作办法。", "")]
    [InlineData("与2022年相比，公开数量有所增加。", "")]
    [InlineData("2024年，我县将继续加强政策解读。", "")]
    [InlineData("2024年工作打算：加强解读。", "")]
    [InlineData("落实2021—2025年规划。", "")]
    [InlineData("办结2022年12月31日前收到的申请。", "")]
    [InlineData("2019年修订的条例施行以来，工作不断规范。", "")]
    [InlineData("2022年度报告提出的问题已经整改。", "")]
    public void Year_ThatFramesAStatementIsTheReports(string text, string found) => Told.Of(ProseRule.Year, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "Period")]
    [InlineData("数据统计期限为2023年1月1日至12月31日。", "")]
    [InlineData("数据统计期限为2023年1月1日起至2023年12月31日止。", "")]
    [InlineData("数据统计期限为2023年1月1日至12月21日。", "2023年1月1日至12月21日")]
    [InlineData("数据统计期限为2022年1月1日至12月31日。", "2022年1月1日至12月31日")]
    [InlineData("数据统计期限为2022年1月1日至2023年12月31日。", "2022年1月1日至2023年12月31日")]
    [InlineData("活动于1月1日至6月30日开展。", "")]
    [InlineData("清理2021年1月1日至2022年12月31日印发的文件。", "")]
    public void Period_IsTheYear(string text, string found) => Told.Of(ProseRule.Period, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "Document")]
    [InlineData("按照国办公开办函〔2021〕30号的格式编制。", "")]
    [InlineData("按照国办公开办函〔2019〕60号的格式编制。", "国办公开办函〔2019〕60号")]
    [InlineData("按照国办公开办函[2021]30号的格式编制。", "")]
    [InlineData("按照国办公开办函〔2021〕3号的格式编制。", "国办公开办函〔2021〕3号")]
    [InlineData("落实国办公开办函〔2019〕61号的要求。", "")]
    [InlineData("根据条例（国务院令第492号）编制。", "国务院令第492号")]
    [InlineData("根据条例（国务院令第711号）编制。", "")]
    [InlineData("国务院令第492号公布、第711号修订。", "")]
    public void Document_RulesThisReport(string text, string found) => Told.Of(ProseRule.Document, text).ShouldBe(found);

    [Theory]
    [Trait("rule", "Subject")]
    [InlineData(Subject.County, "南华县", "我县加强公开。", "")]
    [InlineData(Subject.County, "南华县", "我局加强公开。", "我局")]
    [InlineData(Subject.County, "南华县", "我镇加强公开。", "我镇")]
    [InlineData(Subject.County, "南华县", "在本乡镇范围内公开。", "")]
    [InlineData(Subject.Department, "南华县教育局", "我局加强公开。", "")]
    [InlineData(Subject.Department, "南华县教育局", "我委加强公开。", "我委")]
    [InlineData(Subject.Department, "南华县卫生健康委员会", "我局加强公开。", "我局")]
    [InlineData(Subject.Department, "南华县卫生健康委员会", "我委加强公开，委托第三方评估。", "")]
    [InlineData(Subject.Department, "南华县教育局", "服务我县群众。", "")]
    [InlineData(Subject.Department, "南华县教育局", "现将2023年我县政府信息公开工作情况报告如下。", "我县")]
    [InlineData(Subject.Township, "龙川镇", "我镇加强公开。", "")]
    [InlineData(Subject.Township, "龙川镇", "我乡加强公开。", "我乡")]
    [InlineData(Subject.Township, "龙川镇", "我局加强公开。", "我局")]
    [InlineData(Subject.Township, "龙川镇", "我县部署后，本镇落实。", "")]
    [InlineData(Subject.Township, "城东街道办事处", "我街道加强公开。", "")]
    public void Subject_IsTheOneWhoReports(Subject subject, string body, string text, string found) => Told.Of(ProseRule.Subject, text, Told.Of(subject, body)).ShouldBe(found);

    [Fact]
    public void Check_WhenTheFrameIsWrong_OnlyWarns() => Told.Check("2022年，我局公开信息。").Where(finding => finding.Rule is ProseRule.Year or ProseRule.Subject)
        .Select(finding => (finding.Severity, finding.Stops)).ShouldBe([(Severity.Warning, false), (Severity.Warning, false)]);

    [Fact]
    public void Document_OfTheFormBeforeIsRightInItsYears() =>
        Told.Of(ProseRule.Document, "按照国办公开办函〔2019〕60号的格式编制。", Told.Basis with { Form = Sheets.Of2020 }).ShouldBe("");
}
