using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>The report on 2023 is written from pasted prose: four mistakes are caught, ten honest numbers are confirmed in one act.</summary>
public class PastedReportTests
{
    private const string Part = "overview-text";

    private const string Pasted = """
        全年举办业务培训3期，培训160人次；组织自查2轮，整改问题14个；接待群众查阅45人次，现场答疑21次。
        更新栏目38个，制作图解9幅，走访乡镇12个，发放宣传册2600册。
        收到来信40件，其中网上来信15件，占37.9%。
        开展执法检查20次，其中专项检查23次。
        2022年，全县行政机关依法答复申请。
        办理热线工单96件，其中咨询60件，投诉30件，其他5件。
        """;

    private static readonly ProseBasis Basis = Told.Basis with { Sheet = Sheets.Sheet(("requests/new/natural", 12), ("requests/granted/natural", 12)) };

    [Fact]
    [Trait("rule", "Unexplained")]
    public void Check_WhenProseIsPasted_CatchesFourMistakesAndAsksForTheRest()
    {
        var findings = Check(Pasted).Where(finding => finding.Part == Part && finding.Rule != ProseRule.Compulsory).ToList();

        findings.Select(finding => finding.Rule).ShouldBe([ProseRule.Unexplained, ProseRule.Share, ProseRule.PartAboveWhole, ProseRule.Year, ProseRule.Parts]);
        findings.Where(finding => finding.Numbers.Count > 0).Select(finding => (finding.Left, finding.Right)).ShouldBe([(37.9m, 37.5m), (23, 20), (95, 96)]);
        findings[0].Words.Take(10).ShouldBe(["3", "160", "2", "14", "45", "21", "38", "9", "12", "2600"]);
    }

    [Fact]
    public void State_WhenTheMistakesAreMended_ConfirmsTheRestInOneAct()
    {
        var mended = Pasted.Replace("37.9%", "37.5%", StringComparison.Ordinal).Replace("专项检查23次", "专项检查13次", StringComparison.Ordinal)
            .Replace("2022年，", "2023年，", StringComparison.Ordinal).Replace("其他5件", "其他6件", StringComparison.Ordinal);

        var stated = NumberScanner.State(mended, NumberScanner.Scan(mended, Basis.Form, Basis.Sheet.Computed(Basis.Form)));

        Check(stated).Where(finding => finding.Part == Part && finding.Rule != ProseRule.Compulsory).ShouldBeEmpty();
        ProseChecker.Numbers(Basis, stated).Select(number => number.Kind).Distinct().ShouldBe([NumberKind.Stated, NumberKind.Literal]);
        Printed(stated).ShouldBe(mended.Split('\n').Where(line => line.Length > 0));
    }

    private static IReadOnlyList<ProseFinding> Check(string text) => ProseChecker.Check(Basis, new Dictionary<string, string> { [Part] = text });

    private static IEnumerable<string> Printed(string text)
    {
        var sheet = Basis.Form.Zeros();
        var composed = ReportComposer.Compose(new() { Form = Basis.Form, Body = Basis.Body, Sheet = sheet, Narratives = new Dictionary<string, string> { [Part] = text, ["problems"] = "无。" } });
        var blocks = composed.Document.Blocks.ToList();
        return blocks.Skip(blocks.FindIndex(block => block is Heading { Id: "overview" }) + 1).TakeWhile(block => block is Paragraph).Cast<Paragraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)));
    }
}
