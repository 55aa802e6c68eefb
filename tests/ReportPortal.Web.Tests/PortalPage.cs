using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReportPortal.Web.Tests;

/// <summary>An answer of the portal with its HTML parsed.</summary>
public sealed record PortalPage(int Status, HttpResponseMessage Answer, string Source, IDocument Html)
{
    public static async Task<PortalPage> Read(HttpResponseMessage answer)
    {
        var source = await answer.Content.ReadAsStringAsync();
        return new PortalPage((int)answer.StatusCode, answer, source, new HtmlParser().ParseDocument(source));
    }

    public string Text(string selector) => One(selector).TextContent.Trim();

    public string? Address(string selector) => One(selector).GetAttribute("href");

    public IElement One(string selector) => Html.QuerySelector(selector).ShouldNotBeNull($"{selector} in {Source}");
}
