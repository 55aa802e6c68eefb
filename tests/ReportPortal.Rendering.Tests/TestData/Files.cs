using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Csv;
using ReportPortal.Rendering.Docx;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Json;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Xlsx;

namespace ReportPortal.Rendering.Tests.TestData;

/// <summary>Every format by its name.</summary>
internal static class Files
{
    private static readonly IReportRenderer[] Renderers =
        [new ArticleRenderer(), new HtmlRenderer(), new FragmentRenderer(), new PdfRenderer(), new DocxRenderer(), new XlsxRenderer(), new CsvRenderer(), new JsonRenderer()];

    public static TheoryData<string> Names => [.. Renderers.Select(renderer => renderer.Format)];

    public static byte[] Render(string format, ReportDocument document, Imprint? imprint = null) =>
        Renderers.Single(renderer => renderer.Format == format).Render(document, imprint ?? ImprintOf(document));

    /// <summary>With everything that an imprint can say.</summary>
    public static Imprint ImprintOf(ReportDocument document) => Reports.Imprint with
    {
        Digest = CanonicalJson.Digest(CanonicalJson.Write(document)),
        VerifyAt = "https://www.nanhua.gov.cn/verify",
        Watermark = "演示数据",
        Legend = FigureLegend.Of(Reports.Form),
    };

    /// <summary>The same for a second edition, with every kind of change.</summary>
    public static Imprint CorrectedImprintOf(ReportDocument document) => ImprintOf(document) with
    {
        EditionNumber = 2,
        Correction = new(false, "数据填报有误。",
        [
            new(new("channels", "portal", "count"), null, "公开渠道·政府网站", "3506", "4506"),
            new(new("channels", "total", "count"), null, "公开渠道·合计", null, "5782"),
            new(null, "problems", "五、存在的问题", "还有不足；", "还有一些不足；"),
            new(null, "rules", "（一）制度", null, "人员到位。"),
            new(null, "rules", "（一）制度", "机构完备。", null),
        ]),
    };
}
