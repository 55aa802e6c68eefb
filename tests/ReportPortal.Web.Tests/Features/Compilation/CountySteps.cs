using ReportPortal.Web.Tests.Features.Review;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>What the office does one after the other until the county's report is signed, by its pages.</summary>
internal static class CountySteps
{
    public const string Desk = "/compilation/2023";
    public const string Sheet = "/publication/2023/county";

    // Four mistakes: a percentage, a part above its whole, a stale year, parts that do not add up; the rest is honest and has no cell.
    public const string Pasted = """
        工作考核、社会评议结果良好，没有责任追究情形。全年举办业务培训3期，培训160人次；组织自查2轮，整改问题14个；接待群众查阅45人次，现场答疑21次。
        更新栏目38个，制作图解7幅，走访乡镇12个，发放宣传册2600册。
        收到来信40件，其中网上来信15件，占37.9%。
        开展执法检查20次，其中专项检查23次。
        2022年，全县行政机关依法答复申请。
        办理热线工单96件，其中咨询60件，投诉30件，其他5件。
        """;

    public static readonly string Mended = Pasted.Replace("37.9%", "37.5%", StringComparison.Ordinal).Replace("专项检查23次", "专项检查13次", StringComparison.Ordinal)
        .Replace("2022年，", "2023年，", StringComparison.Ordinal).Replace("其他5件", "其他6件", StringComparison.Ordinal);

    public const string Problems = "部分单位答复申请不够及时，栏目更新不够均衡，解读形式比较单一。下一步，将加强业务培训，逐项整改，按季度通报，并请群众评议公开工作。";

    public static async Task LockAsync(PortalVisitor office) => await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-lock", ("name", "第1次汇总"));

    public static async Task WriteAsync(PortalVisitor office)
    {
        await LockAsync(office);
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[overview-text]", Mended), ("words[problems]", Problems), ("act", ""));
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("act", "state:overview-text"));
    }

    public static async Task<PortalPage> ExcusedAsync(PortalVisitor office)
    {
        await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-gaps", ("why[longchuan]", "遭遇洪灾，延期填报。"));
        return await office.OpenAsync(Desk);
    }

    public static async Task SendAsync(PortalVisitor office)
    {
        await WriteAsync(office);
        var sent = await office.SubmitAsync(await ExcusedAsync(office), ".rp-send");
        sent.Status.ShouldBe(302, sent.Html.QuerySelector(".rp-summary")?.TextContent);
    }

    public static async Task SignAsync(ReviewWorld world, PortalVisitor office)
    {
        await SendAsync(office);
        using var signer = await world.VisitorAsync("signer");
        (await signer.SubmitAsync(await signer.OpenAsync(Sheet), ".rp-approve", ("Signer", "赵敏"), ("SignedOn", "2024-03-01"))).Status.ShouldBe(302);
    }
}
