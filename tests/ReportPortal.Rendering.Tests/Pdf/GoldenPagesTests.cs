using System.Runtime.CompilerServices;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;
using ReportPortal.Typesetting;

namespace ReportPortal.Rendering.Tests.Pdf;

/// <summary>
/// Pages look as they did when a person last looked at them. After a wanted change: <c>PORTAL_WRITE_GOLDEN=1</c>, run this class, look at
/// the pictures in <c>Golden/</c>, commit them.
/// </summary>
public sealed class GoldenPagesTests
{
    [Fact]
    public void Render_WhenReportsOfBothFormsAndEverythingElse_LooksAsItDid()
    {
        using var files = new PdfFolder(new Dictionary<string, byte[]>
        {
            ["five-section"] = new PdfRenderer().Render(Reports.Plain(), Reports.Imprint),
            ["national-2021"] = new PdfRenderer().Render(OfficialTables.Whole(), OfficialTables.Imprint),
            ["everything"] = new Typesetter(PortalFonts.Book).Typeset(StressDocument.Document),
        });

        var (status, output) = files.Compare(Golden(), Path.Combine(AppContext.BaseDirectory, "Differences"));

        status.ShouldBe(0, output);
    }

    /// <summary>The tolerance is for renderers that grey the edge of a letter otherwise, not for another letter.</summary>
    [Fact]
    public void Render_WhenTwoCharactersDiffer_LooksOtherwise()
    {
        using var files = new PdfFolder(new Dictionary<string, byte[]> { ["five-section"] = new PdfRenderer().Render(Reports.Plain("还有欠缺。"), Reports.Imprint) });

        files.Compare(Golden(), Path.Combine(AppContext.BaseDirectory, "DifferencesWanted")).Output.ShouldMatch(@"five-section-\d\d: differs in \d+ places");
    }

    private static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");
}
