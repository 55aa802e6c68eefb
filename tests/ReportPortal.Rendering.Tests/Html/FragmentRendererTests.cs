using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Ganss.Xss;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Html;

/// <summary>What is pasted into another site's editor.</summary>
public sealed class FragmentRendererTests
{
    private static readonly string[] Kept = ["p", "h1", "h2", "h3", "table", "tr", "td", "th", "thead", "tbody", "br", "strong", "a"];

    [Fact]
    public void Render_WhenTheEditorStripsItToItsWhitelist_LosesNothing() => Hostile.Documents(Hostile.Text).Sample(report =>
    {
        var stripped = Editor().Sanitize(Encoding.UTF8.GetString(Files.Render("fragment", report)));

        FileProof.Compare("fragment", Encoding.UTF8.GetBytes(stripped), report, Files.ImprintOf(report)).ShouldBeEmpty();
    });

    [Fact]
    public void Render_WhenTheEditorStripsItToItsWhitelist_KeepsEveryCellWithItsSpansAndBorders()
    {
        var stripped = Editor().Sanitize(Encoding.UTF8.GetString(Files.Render("fragment", OfficialTables.Whole())));
        var cells = OfficialTables.Whole().Blocks.OfType<Table>().SelectMany(table => table.Head.Concat(table.Body)).SelectMany(row => row.Cells).ToList();

        var kept = new HtmlParser().ParseDocument(stripped).QuerySelectorAll("th, td").ToList();

        kept.Select(cell => (cell.TextContent, cell.GetAttribute("colspan") ?? "1", cell.GetAttribute("rowspan") ?? "1"))
            .ShouldBe(cells.Select(cell => (cell.Content?.Text ?? "", $"{cell.ColumnSpan}", $"{cell.RowSpan}")));
        kept.ShouldAllBe(cell => cell.GetAttribute("style")!.Contains("border", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_WhenAReport_HasNoLookButBorders()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files.Render("fragment", OfficialTables.Whole())));

        page.Body!.QuerySelectorAll("*").Select(element => element.LocalName).Except(Kept).ShouldBeEmpty();
        page.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Except(["style", "colspan", "rowspan", "href"]).ShouldBeEmpty();
        page.QuerySelectorAll("[style]").Select(element => element.GetAttribute("style")).Distinct().ShouldBe(["border-collapse:collapse;border:1px solid #000", "border:1px solid #000"]);
    }

    private static HtmlSanitizer Editor()
    {
        var editor = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Kept, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["colspan", "rowspan", "style", "href"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(HtmlSanitizerDefaults.AllowedCssProperties.Where(name => name.StartsWith("border", StringComparison.Ordinal)), StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["https", "http", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        });
        return editor;
    }
}
