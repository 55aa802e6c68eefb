using ReportPortal.Web.Features.Reports;

namespace ReportPortal.Web.Tests.TestData;

/// <summary>An article as the renderer stores it: a title, parts, bound figures, a narrow table and one far too wide for a phone.</summary>
public static class SampleArticle
{
    private static readonly string[] Applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    private static readonly string[] Results =
        ["予以公开", "部分公开（区分处理的，只计这一情形，不计其他答复）", "属于国家秘密", "其他法律行政法规禁止公开", "本机关不掌握相关政府信息"];

    private static readonly string[][] Channels =
        [["政府信息门户网站", "3506", "3180", "+326"], ["阳光政府四项制度门户网站", "362", "401", "−39"], ["合计", "4782", "4399", "+383"]];

    public static IReadOnlyList<ReportPage.Heading> Contents { get; } =
    [
        new("s1", "一、概述", 2), new("s2", "二、主动公开政府信息的情况", 2), new("s2-1", "（一）主动公开的数量", 3),
        new("s3", "三、依申请公开政府信息的情况", 2), new("s4", "四、因政府信息公开申请行政复议、提起行政诉讼的情况", 2), new("s5", "五、存在的主要问题及改进情况", 2),
    ];

    public static string Html { get; } = $"""
        <h1>南华县2022年度<br>政府信息公开工作年度报告</h1>
        <p>本报告由南华县人民政府办公室编制，包括五个部分，所列数据的统计期限为1月1日至12月31日。</p>
        <h2 id="s1">一、概述</h2>
        <p>{string.Concat(Enumerable.Repeat("各单位明确专人负责政府信息公开工作，年内组织两次业务培训。", 4))}</p>
        <h2 id="s2">二、主动公开政府信息的情况</h2>
        <h3 id="s2-1">（一）主动公开的数量</h3>
        <p>截至2022年12月31日，全县各单位主动公开政府信息{Bound("4782")}条，其中政府信息门户网站{Bound("3506")}条；回应解读{Bound("213")}次。</p>
        {Table("表1　按渠道统计的主动公开数量（条）", ["渠道", "2022年", "2021年", "增减"], Channels)}
        <h2 id="s3">三、依申请公开政府信息的情况</h2>
        {Table("表2　申请处理情况（件）", ["本年度办理结果", .. Applicants], [.. Results.Select(result => (string[])[result, .. Applicants.Select((_, i) => $"{i * 7 % 5}")])])}
        <h2 id="s4">四、因政府信息公开申请行政复议、提起行政诉讼的情况</h2>
        <p>2022年没有因政府信息公开申请行政复议、提起行政诉讼的案件。</p>
        <h2 id="s5">五、存在的主要问题及改进情况</h2>
        <p>{string.Concat(Enumerable.Repeat("部分单位公开不够及时，下一年度将按月检查并通报。", 6))}</p>
        """;

    private static string Bound(string figure) => $"""<data value="{figure}" data-cell="channels/total/count">{figure}</data>""";

    private static string Table(string caption, string[] heads, string[][] rows) => $"""
        <div class="rp-scroll" role="region" tabindex="0" aria-label="{caption}"><table class="rp-table"><caption>{caption}</caption>
        <thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}</th>"))}</tr></thead>
        <tbody>{string.Concat(rows.Select(row => $"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row[1..].Select(cell => $"<td>{cell}</td>"))}</tr>"))}</tbody></table></div>
        """;
}
