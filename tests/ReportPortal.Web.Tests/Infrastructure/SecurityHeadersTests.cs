namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class SecurityHeadersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Pages { get; } =
        ["/", "/en", "/sample/front", "/sample/reports", "/sample/report", "/no-such-page", "/failing/code", "/failing/database"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Open_WhenAnyPage_ForbidsWhatThePortalNeverDoes(string address)
    {
        var headers = (await portal.Open(address)).Answer.Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.Contains("Referrer-Policy").ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Open_WhenAnyPage_HasNoInlineStyleOrScript(string address)
    {
        var page = await portal.Open(address);

        page.Html.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Html.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on"));
    }

    [Fact]
    public async Task Open_WhenAnyPage_AsksForStylesByTheirFingerprint()
    {
        var page = await portal.Open("/en");

        foreach (var style in page.Html.QuerySelectorAll("link[rel=stylesheet]"))
        {
            var answer = await portal.Client().GetAsync(style.GetAttribute("href"), TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.ShouldBeTrue(style.OuterHtml);
            style.GetAttribute("href")!.ShouldMatch(@"\.[a-z0-9]{10}\.css$");
        }
    }

    [Fact]
    public async Task Open_WhenServedByKestrel_DoesNotNameTheServer()
    {
        await using var served = new PortalFactory();
        served.UseKestrel(0);

        (await served.CreateClient().GetAsync("/", TestContext.Current.CancellationToken)).Headers.Contains("Server").ShouldBeFalse();
    }
}
