using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Web.Tests.Docs;

/// <summary>A finding on a text for each rule, with made-up numbers, for the page that shows what a person reads.</summary>
internal static class ProseSamples
{
    private const string Part = "overview-text";

    private static readonly CellRef Requests = new("requests", "new", "total");
    private static readonly CellRef Charges = new("charges", "charges", "amount");

    public static IReadOnlyList<ProseFinding> All { get; } =
    [
        Of(ProseRule.Unexplained, "") with { Left = 2, Words = ["3", "160"] },
        Of(ProseRule.Parts, "共收到来信12件，其中网上7件，信函4件，其他2件") with { Left = 13, Right = 12, Unit = "件" },
        Of(ProseRule.Parts, "通过网站、微信发布信息380条，其中网站285条、微信116条") with { Severity = Severity.Warning, Left = 401, Right = 380, Unit = "条" },
        Of(ProseRule.PartAboveWhole, "收到来信12件，其中网上13件") with { Left = 13, Right = 12, Unit = "件", Numbers = [new(10, 2, 13, "网上")] },
        Of(ProseRule.Share, "来信40件，其中网上15件，占37.9%") with { Left = 37.9m, Right = 37.5m, Unit = "%" },
        Of(ProseRule.Growth, "来信12件，上年为8件，较上年增长45%") with { Left = 45, Right = 50, Unit = "%" },
        Of(ProseRule.Cell, "全县共收到政府信息公开申请11件") with { Left = 11, Right = 12, Unit = "件", Cells = [Requests] },
        Of(ProseRule.Money, "收取行政事业性收费59237.2449元") with { Left = 59237.2449m, Right = 592372449, Unit = "元", Cells = [Charges] },
        Warn(ProseRule.TwoValues, "共清理行政规范性文件21件") with { Left = 21, Right = 20, Unit = "件", Words = [Part, "清理行政规范性文件20件"] },
        Warn(ProseRule.Year, "2023年，我县认真做好政府信息公开工作") with { Words = ["2023", "2024"] },
        Warn(ProseRule.Period, "数据统计期限为2024年1月1日至12月21日") with { Words = ["2024年1月1日至12月21日", "2024年1月1日至12月31日"] },
        Warn(ProseRule.Document, "按照国办公开办函〔2019〕60号的格式编制") with { Words = ["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"] },
        Warn(ProseRule.Subject, "我局认真做好政府信息公开工作") with { Words = ["我局", "龙川镇"] },
        Warn(ProseRule.LikeLastYear, "") with { Left = 83, Right = 60, Unit = "%", Shared = ["更新栏目，做到内容完整"] },
        Warn(ProseRule.LikeAnother, "") with { Left = 72, Right = 60, Unit = "%", Words = ["南华县体育局"], Shared = ["更新栏目，做到内容完整"] },
        Of(ProseRule.Thin, "") with { Left = 5, Right = 50, Words = ["outlook"] },
        Of(ProseRule.Compulsory, "") with { Words = ["社会评议"] },
        Of(ProseRule.FeeSilent, "无") with { Cells = [new("fees", "collected", "value")] },
        Of(ProseRule.FeeUnsaid, "无"),
    ];

    private static ProseFinding Of(ProseRule rule, string sentence) => new(rule, Severity.Error, Part) { Sentence = sentence };

    private static ProseFinding Warn(ProseRule rule, string sentence) => Of(rule, sentence) with { Severity = Severity.Warning };
}
