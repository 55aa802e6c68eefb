using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Html;

public sealed class OfficialTablesTests
{
    [Fact]
    public void Render_WhenTablesAreStacked_PutsEachUnderTheOneBeforeOnOneGrid()
    {
        var frames = Render([.. OfficialTables.Stacked()]).QuerySelectorAll(".rp-scroll.rp-stacked").ToList();

        frames.Select(frame => frame.GetAttribute("aria-label")).ShouldBe(["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"]);
        frames.Skip(1).ShouldAllBe(frame => frame.PreviousElementSibling!.ClassList.Contains("rp-stacked"));
        frames.SelectMany(frame => frame.QuerySelectorAll("thead, tbody")).SelectMany(Widths).ShouldAllBe(columns => columns == 4);
    }

    [Fact]
    public void Render_WhenATableIsNotStacked_StandsAlone() => Render(OfficialTables.Requests()).QuerySelector(".rp-stacked").ShouldBeNull();

    [Fact]
    public void Render_WhenTheTableOfRequests_IsARegularGridOfTenColumns()
    {
        var table = Render(OfficialTables.Requests()).QuerySelector("table.rp-grid")!;

        Widths(table.QuerySelector("thead")!).ShouldBe([10, 10, 10]);
        Widths(table.QuerySelector("tbody")!).ShouldBe(Enumerable.Repeat(10, 25));
        table.QuerySelectorAll("th[scope=row]").Length.ShouldBe(25);
        table.QuerySelectorAll("th[scope=rowgroup]").Select(group => (group.TextContent, group.GetAttribute("rowspan"))).ShouldBe(
            [("三、本年度办理结果", "22"), ("（三）不予公开", "8"), ("（四）无法提供", "3"), ("（五）不予处理", "5"), ("（六）其他处理", "3")]);
    }

    [Fact]
    public void Render_WhenANameIsOverSeveralColumns_CanSlideWithinItsCell()
    {
        var table = Render(OfficialTables.Requests()).QuerySelector("table")!;

        table.QuerySelectorAll("th[scope=row], .rp-corner").Where(name => name.HasAttribute("colspan")).Select(name => name.FirstElementChild?.TextContent).ShouldBe(
        [
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量",
            "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（七）总计", "四、结转下年度继续办理",
        ]);
        table.QuerySelectorAll("span").Length.ShouldBe(7);
    }

    [Fact]
    public void Render_WhenAGroupHasOneRow_NamesTheRowByItsLastHead()
    {
        TableCell Head(string label) => new(CellRole.RowHead, new TextRun(label), 1, 1);
        var table = Render(new Table("fees", "收费", null, 2, [], [new([Head("信息处理费"), Head("通知"), new(CellRole.Figure, new TextRun("0"), 1, 1)], false)]));

        table.QuerySelectorAll("th").Select(head => head.GetAttribute("scope")).ShouldBe(["rowgroup", "row"]);
    }

    /// <summary>How many columns each row of a group covers, with the cells that reach down into it.</summary>
    private static List<int> Widths(IElement group)
    {
        var rows = group.QuerySelectorAll("tr").ToList();
        var widths = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
            foreach (var cell in rows[row].Children)
                for (var below = row; below < row + Span(cell, "rowspan"); below++)
                    widths[below] += Span(cell, "colspan");
        return [.. widths];
    }

    private static int Span(IElement cell, string name) => int.Parse(cell.GetAttribute(name) ?? "1", CultureInfo.InvariantCulture);

    private static AngleSharp.Html.Dom.IHtmlDocument Render(params Block[] blocks) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new ArticleRenderer().Render(OfficialTables.Report(blocks), OfficialTables.Imprint)));
}
