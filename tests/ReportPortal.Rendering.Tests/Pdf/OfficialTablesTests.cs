using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Rendering.Tests.Pdf;

public sealed class OfficialTablesTests
{
    private const double Left = 28 * 72 / 25.4, Width = 156 * 72 / 25.4;

    [Fact]
    public void Render_WhenTablesAreStacked_DrawsThemAsOneOnEqualColumns()
    {
        var tables = Tables(Render([.. OfficialTables.Stacked()]));

        tables.Count.ShouldBe(4);
        foreach (var (above, below) in tables.Zip(tables.Skip(1)))
            below.Top.ShouldBe(above.Bottom, 0.01);
        tables.SelectMany(table => table.Verticals).Select(x => (int)Math.Round((x - Left) / Width * 400)).Distinct().Order().ShouldBe([0, 100, 200, 300, 400]);
    }

    [Fact]
    public void Render_WhenOneOfTwoTablesIsNotStacked_KeepsThemApart()
    {
        var (stacked, captioned) = (OfficialTables.Stacked()[1], OfficialTables.Stacked()[1] with { IsStacked = false });

        foreach (var tables in new[] { Tables(Render(captioned, stacked)), Tables(Render(stacked, captioned)) })
            (tables[0].Bottom - tables[1].Top).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Render_WhenTheOfficialReport_HasATableForEachAndNoFaultOfStructure()
    {
        var pdf = Render([.. OfficialTables.Whole().Blocks]);

        var (status, output) = FinishedPdf.Structure(pdf);

        status.ShouldBe(0, output);
        output.ShouldContain("Table 6");
        FinishedPdf.StructureText(pdf).ShouldBe(FinishedPdf.WithoutSpace(string.Concat(OfficialTables.Whole().Lines)));
    }

    [Fact]
    public void Render_WhenTheTableOfRequestsBeginsInThePage_RepeatsHeadAndGroupsOnTheNext()
    {
        using var pdf = PdfDocument.Open(Render([.. OfficialTables.Stacked(), OfficialTables.Requests()]));

        foreach (var page in pdf.GetPages())
        {
            page.Text.ShouldContain("第一项加第二项之和");
            page.Text.ShouldContain("法人或其他组织");
            page.Text.ShouldContain("年度");
        }
        pdf.NumberOfPages.ShouldBe(2);
    }

    [Fact]
    public void Render_WhenATableWouldBeSqueezed_IsSetSmaller()
    {
        using var pdf = PdfDocument.Open(Render([.. OfficialTables.Stacked(), OfficialTables.Requests()]));
        var letters = pdf.GetPages().SelectMany(page => page.Letters).ToLookup(letter => letter.Value, letter => Math.Round(letter.PointSize, 2));

        letters["罚"].ShouldBe([10.5]);     // 行政处罚, of four columns
        letters["密"].ShouldBe([9]);        // 1.属于国家秘密, of ten
    }

    private static byte[] Render(params Block[] blocks) => new PdfRenderer().Render(OfficialTables.Report(blocks), OfficialTables.Imprint);

    /// <summary>The tables of the first page: between which heights, and where their vertical borders stand.</summary>
    private static List<(double Top, double Bottom, List<double> Verticals)> Tables(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPage(1).Paths.Select(path => (
            path.GetBoundingRectangle()!.Value.Top, path.GetBoundingRectangle()!.Value.Bottom,
            path.SelectMany(part => part.Commands).OfType<PdfSubpath.Line>().Where(line => line.From.X == line.To.X).Select(line => line.From.X).ToList()))];
    }
}
