
namespace ReportPortal.Web.Tests.Features.Reports;

/// <summary>The published file of the demonstration, read back by other programs.</summary>
public sealed class PublishedPdfTests(DemoPortal portal)
{
    [Theory, InlineData("2021"), InlineData("2022"), InlineData("2023"), InlineData("2023/natural-resources")]
    public async Task Download_WhenReadAloud_SaysWhatThePageSays(string report)
    {
        var page = await portal.Open($"/reports/{report}");
        page.One(".rp-under-title").Remove();

        FinishedPdf.StructureText(await portal.Download($"/reports/{report}.pdf")).ShouldBe(FinishedPdf.WithoutSpace(page.One("article").TextContent));
    }

    [Theory, InlineData(2022, 5), InlineData(2023, 4)]
    public async Task Download_WhenItsFontsAreListed_EachIsEmbeddedSubsetAndMapped(int year, int count)
    {
        var (status, output) = FinishedPdf.Run(await portal.Download($"/reports/{year}.pdf"), "pdffonts", "FILE");

        status.ShouldBe(0, output);
        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(count);
        fonts.ShouldAllBe(font => font.Contains(" yes yes yes ") && font[6] == '+');
    }

    [Theory, InlineData(2022), InlineData(2023)]
    public async Task Download_WhenCheckedByQpdf_IsClean(int year)
    {
        var (status, output) = FinishedPdf.Run(await portal.Download($"/reports/{year}.pdf"), "qpdf", "--check", "FILE");

        status.ShouldBe(0, output);
        output.ShouldContain("No syntax or stream encoding errors found");
    }

    [Theory, InlineData(2022), InlineData(2023)]
    public async Task Download_WhenItsStructureIsChecked_HasNoFault(int year)
    {
        var (status, output) = FinishedPdf.Structure(await portal.Download($"/reports/{year}.pdf"));

        status.ShouldBe(0, output);
        output.ShouldContain("language zh-CN");
        output.ShouldContain("outline True");
    }

    [Fact]
    public async Task Download_WhenThePortalIsMadeAnew_HasTheSameBytes()
    {
        await using var again = new DemoPortal();

        (await again.Download("/reports/2022.pdf")).ShouldBe(await portal.Download("/reports/2022.pdf"));
    }
}
