using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Tagging;

public sealed class StructureTests
{
    private static readonly byte[] Report = new Typesetter(TestFonts.Book).Typeset(Samples.Report());

    private static readonly Lazy<string> Tree = new(() => FinishedPdf.StructureTree(Report));

    [Fact]
    public void Typeset_WhenReportHasEverything_PassesTheStructureChecker()
    {
        var (status, output) = FinishedPdf.Structure(Report);

        status.ShouldBe(0, output);
        output.ShouldContain("claims PDF/A 2A, PDF/UA 1, language zh-CN, outline True");
        output.ShouldContain("H1 1");
        output.ShouldContain("Link 1");
    }

    [Fact]
    public void Typeset_WhenReportHasEverything_YieldsExactlyItsText() => FinishedPdf.TextOf(Tree.Value).ShouldBe(ReadBack.Text(Samples.Report()));

    [Fact]
    public void Typeset_WhenCellsSpan_TagsSpansAndScopes()
    {
        var tree = Tree.Value;

        Between(tree, "（本列数据").ShouldContain("/Scope /Both");
        Between(tree, "（本列数据").ShouldContain("/RowSpan 3");
        Between(tree, "（本列数据").ShouldContain("/ColSpan 3");
        Between(tree, "三、本年度办理结果").ShouldContain("/RowSpan 22");
        Between(tree, "三、本年度办理结果").ShouldContain("/Scope /Row");
    }

    [Fact]
    public void Typeset_WhenHeadingsSkipALevel_LeavesNoneOut()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(new HeadingBlock(3, "1.甲"), new HeadingBlock(1, "一、乙"), new HeadingBlock(3, "1.丙")));

        FinishedPdf.Structure(pdf).Output.ShouldContain("H1 2, ");
        FinishedPdf.Structure(pdf).Output.ShouldContain("H2 1");
    }

    /// <summary>The attributes that stand before a text in the printed tree.</summary>
    private static string Between(string tree, string text)
    {
        var end = tree.IndexOf(text, StringComparison.Ordinal);
        return tree[tree.LastIndexOf("TH:", end, StringComparison.Ordinal)..end];
    }
}
