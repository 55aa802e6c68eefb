using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Html;

public sealed class ArticleRendererTests
{
    [Fact]
    public void Render_WhenAReport_HasOneTitleAndAHeadingForEachSectionAndPart()
    {
        var page = Render(Reports.Plain());

        page.QuerySelectorAll("h1").Single().TextContent.ShouldBe("南华县2022年度政府信息公开工作年度报告");
        page.QuerySelectorAll("h1 span").Select(line => line.TextContent).ShouldBe(["南华县2022年度", "政府信息公开工作年度报告"]);
        page.QuerySelectorAll("h2").Length.ShouldBe(5);
        page.QuerySelectorAll("h2, h3").Select(head => head.Id).ShouldBeUnique();
    }

    [Fact]
    public void Render_WhenANumberIsBound_NamesItsCellAndValue()
    {
        var numbers = Render(Reports.Plain()).QuerySelectorAll("p data").Select(number =>
            (number.TextContent, number.GetAttribute("value"), number.GetAttribute("data-of"), number.GetAttribute("data-cell"))).ToList();

        numbers.ShouldContain(("60", "60", null, "channels/total/count"));
        numbers.ShouldContain(("20.0%", "20.0", "share", "channels/portal/count channels/total/count"));
        numbers.ShouldContain(("增加32条", "32", "change", "channels/total/count"));
        numbers.ShouldContain(("48", "48", "sum", "channels/total/count -channels/portal/count"));
    }

    [Fact]
    public void Render_WhenATableNestsItsHeads_ScopesAndSpansThem()
    {
        var table = Render(Reports.Plain()).QuerySelector("[data-table=answers]")!;

        table.QuerySelector("caption")!.TextContent.ShouldBe("表4　政府信息公开申请答复情况（件）");
        table.QuerySelectorAll("thead th").Select(head => head.GetAttribute("scope")).ShouldAllBe(scope => scope == "col");
        var group = table.QuerySelectorAll("tbody th").Single(head => head.TextContent == "不同意公开");
        (group.GetAttribute("scope"), group.GetAttribute("rowspan")).ShouldBe(("rowgroup", "7"));
        Widths(table).Distinct().ShouldHaveSingleItem();
        table.ParentElement!.GetAttribute("aria-label").ShouldBe(table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public void Render_WhenTextLooksLikeMarkup_ShowsItAsTyped() => Gen.String[Gen.Char["<>&\"'/=a字;# "], 1, 40].Sample(typed =>
    {
        var document = Reports.Plain() with { Blocks = [new Paragraph([new TextRun(typed)])] };

        var paragraph = Render(document).QuerySelector("p")!;

        paragraph.TextContent.ShouldBe(typed);
        paragraph.Children.ShouldBeEmpty();
    });

    [Fact]
    public void Render_WhenALinkIsGiven_LeadsThere()
    {
        var link = Render(Reports.Plain("见[县政府网站](https://example.gov.cn/?a=1&b=2)。")).QuerySelector("p a")!;

        (link.TextContent, link.GetAttribute("href")).ShouldBe(("县政府网站", "https://example.gov.cn/?a=1&b=2"));
    }

    [Fact]
    public void Render_WhenDoneTwice_GivesTheSameBytes() => Reports.Bodies.Sample(bodies =>
        new ArticleRenderer().Render(Reports.Compose(bodies), Reports.Imprint).ShouldBe(new ArticleRenderer().Render(Reports.Compose(bodies), Reports.Imprint)));

    private static IEnumerable<int> Widths(IElement table)
    {
        var carried = new Dictionary<int, int>();
        var rows = table.QuerySelectorAll("tbody tr").ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Children)
                for (var below = 0; below < Span(cell, "rowspan"); below++)
                    carried[row + below] = carried.GetValueOrDefault(row + below) + Span(cell, "colspan");
            yield return carried[row];
        }
    }

    private static int Span(IElement cell, string name) => int.Parse(cell.GetAttribute(name) ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    private static AngleSharp.Html.Dom.IHtmlDocument Render(ReportDocument document) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new ArticleRenderer().Render(document, Reports.Imprint)));
}
