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
}
