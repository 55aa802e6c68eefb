using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>What a report owes its readers.</summary>
public class DutyTests
{
    private const string Whole = "围绕群众关心的事项公开信息，及时更新栏目，答复申请都在期限内作出，并逐件回访申请人，听取意见；工作考核结果良好，社会评议满意度较高，没有发生责任追究。";

    [Theory]
    [Trait("rule", "Thin")]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Thin_IsASectionBelowTheLimit(int characters, bool found) =>
        On(ProseRule.Thin, new string('公', characters) + " \n").Any(finding => finding.Part == "problems").ShouldBe(found);

    [Fact]
    public void Thin_TellsHowManyCharacters() =>
        On(ProseRule.Thin, "存在不足。").Single(finding => finding.Part == "problems").ShouldSatisfyAllConditions(
            finding => (finding.Left, finding.Right, finding.Severity).ShouldBe((5, 50, Severity.Error)), finding => finding.Words.ShouldBe(["outlook"]));

    [Fact]
    public void Thin_IsNotAskedOfASectionThatTheFormWrites() => On(ProseRule.Thin, Whole, "无").ShouldNotContain(finding => finding.Part == "other");

    [Fact]
    public void Thin_KeepsToTheLimitOfTheCounty() =>
        On(ProseRule.Thin, new string('公', 60), basis: Told.Basis with { Limits = new() { Characters = 61 } }).ShouldContain(finding => finding.Part == "problems");

    [Theory]
    [Trait("rule", "Compulsory")]
    [InlineData(Subject.County, Whole, "")]
    [InlineData(Subject.Township, Whole, "")]
    [InlineData(Subject.County, "按要求开展工作。", "工作考核 社会评议 责任追究")]
    [InlineData(Subject.Township, "开展考核和评议。", "责任追究")]
    [InlineData(Subject.Township, "开展考核和评议，没有被问责的情形。", "")]
    [InlineData(Subject.Department, "按要求开展工作。", "")]
    public void Compulsory_IsAskedOfGovernments(Subject subject, string text, string missing) =>
        string.Join(' ', On(ProseRule.Compulsory, text, basis: Told.Of(subject, "龙川镇")).SelectMany(finding => finding.Words)).ShouldBe(missing);

    [Theory]
    [Trait("rule", "FeeUnsaid")]
    [Trait("rule", "FeeSilent")]
    [InlineData(0, "无。", ProseRule.FeeUnsaid)]
    [InlineData(0, "无其他需要报告的事项。", ProseRule.FeeUnsaid)]
    [InlineData(0, "本年度未收取信息处理费。", null)]
    [InlineData(0, "", null)]
    [InlineData(39400, "无。", ProseRule.FeeSilent)]
    [InlineData(39400, "无其他需要报告的事项。", ProseRule.FeeSilent)]
    [InlineData(39400, "收取信息处理费{fees/collected/value}元。", null)]
    [InlineData(39400, "本年度未发出信息处理费收费通知。", ProseRule.FeeSilent)]
    [InlineData(39400, "", null)]
    public void Fee_IsToldEitherWay(long collected, string text, ProseRule? rule)
    {
        var basis = Told.Basis with { Sheet = Sheets.Sheet(("fees/notices/value", 0), ("fees/noticed/value", 0), ("fees/collected/value", collected)) };
        ProseChecker.Check(basis, new Dictionary<string, string> { ["other"] = text }).Where(finding => finding.Rule is ProseRule.FeeSilent or ProseRule.FeeUnsaid)
            .Select(finding => (ProseRule?)finding.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    private static List<ProseFinding> On(ProseRule rule, string text, string other = "", ProseBasis? basis = null) =>
        [.. ProseChecker.Check(basis ?? Told.Basis, new Dictionary<string, string> { ["overview-text"] = text, ["problems"] = text, ["other"] = other }).Where(finding => finding.Rule == rule)];
}
