using System.Globalization;
using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;
using UglyToad.PdfPig;

namespace ReportPortal.Rendering.Tests.Pdf;

public sealed class PdfRendererTests
{
    [Fact]
    public void Render_WhenDoneTwiceOnOtherSettings_GivesTheSameBytes()
    {
        var first = Render(Reports.Plain());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Render(Reports.Plain()).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Render_WhenAReport_HasA4PagesAnOutlineAndItsTitle()
    {
        using var pdf = PdfDocument.Open(Render(Reports.Plain()));

        pdf.GetPages().ShouldAllBe(page => Math.Abs(page.Width - 595.28) < 0.1 && Math.Abs(page.Height - 841.89) < 0.1);
        pdf.Information.Title.ShouldBe("南华县2022年度政府信息公开工作年度报告");
        pdf.Information.Author.ShouldBe("南华县人民政府");
        pdf.TryGetBookmarks(out var outline).ShouldBeTrue();
        outline.GetNodes().Select(node => node.Title).ShouldBe(Reports.Plain().Headings.Select(heading => heading.Number + heading.Text), ignoreOrder: true);
    }

    [Fact]
    public void Render_WhenAReport_HasNoFaultOfStructure()
    {
        var (status, output) = FinishedPdf.Structure(Render(Reports.Plain()));

        status.ShouldBe(0, output);
    }

    [Fact]
    public void Render_WhenMarkedAsADraft_SaysSoOnEveryPageAndChangesNothingElse()
    {
        var (plain, marked) = (Render(Reports.Plain()), new PdfRenderer().Render(Reports.Plain(), Reports.Imprint with { Watermark = "送审稿" }));

        FinishedPdf.StructureText(marked).ShouldBe(FinishedPdf.StructureText(plain));
        using var pdf = PdfDocument.Open(marked);
        pdf.GetPages().ShouldAllBe(page => page.Text.Contains('稿'));
    }

    [Fact]
    public void Render_WhenNoFontHasACharacter_NamesItAndItsPlace()
    {
        var refused = Should.Throw<RenderingRefused>(() => Render(Reports.Plain("本年度工作😀顺利。")));

        refused.Message.ShouldContain("U+1F600");
        refused.Message.ShouldContain("顺利");
    }

    [Fact]
    public void Render_WhenTextIsLong_LosesNoneOfIt() =>
        Gen.String[Gen.Char["政府信息公开工作，。《》（）、12345%条abc "], 1, 3000].Where(text => text.Trim().Length > 0).Sample(text =>
        {
            var document = Reports.Plain() with { Blocks = [new Paragraph([new TextRun(text)])] };

            FinishedPdf.StructureText(Render(document)).ShouldBe(FinishedPdf.WithoutSpace(string.Concat(document.Lines)));
        }, iter: FinishedPdf.Samples, threads: 1);

    private static byte[] Render(ReportDocument document) => new PdfRenderer().Render(document, Reports.Imprint);
}
