using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;
using ReportPortal.Typesetting;

namespace ReportPortal.Rendering.Tests.Pdf;

/// <summary>Reports of both forms as archive files, judged by Apache PDFBox Preflight.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void Render_WhenProfileIsArchive1B_IsValidToPreflight()
    {
        var renderer = new PdfRenderer();
        using var files = new PdfFolder(
        [
            renderer.Render(Reports.Plain(), Reports.Imprint, PdfProfile.Archive1B),
            renderer.Render(Reports.Plain(), Reports.Imprint with { Watermark = "送审稿" }, PdfProfile.Archive1B),
            renderer.Render(OfficialTables.Whole(), OfficialTables.Imprint, PdfProfile.Archive1B),
        ]);

        var (status, output) = files.Archive1B();

        status.ShouldBe(0, output);
        output.ShouldContain("3 of 3 files");
    }

    /// <summary>The published profile packs its objects, which PDF/A-1 forbids: the judge does tell.</summary>
    [Fact]
    public void Render_WhenProfileIsArchive2A_IsNotValidToPreflight()
    {
        using var files = new PdfFolder([new PdfRenderer().Render(Reports.Plain(), Reports.Imprint)]);

        files.Archive1B().Status.ShouldBe(1);
    }
}
