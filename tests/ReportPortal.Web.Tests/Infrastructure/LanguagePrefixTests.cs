namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class LanguagePrefixTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/", "/en/")]
    [InlineData("/en", "/")]
    [InlineData("/sample/report?print=1", "/en/sample/report?print=1")]
    [InlineData("/en/sample/report?print=1", "/sample/report?print=1")]
    [InlineData("/en/no-such-page", "/no-such-page")]
    [InlineData("/failing/code", "/en/failing/code")]
    [InlineData("/english", "/en/english")]
    [InlineData("/en//example.org/x", "/example.org/x")]
    public async Task Open_WhenAnyPage_LinksToTheSamePageInTheOtherLanguage(string address, string other) =>
        (await portal.Open(address)).Address(".rp-language").ShouldBe(other);

    [Fact]
    public async Task Open_WhenThePageExists_NamesItsAddressInBothLanguages() =>
        (await portal.Open("/en/sample/report")).Html.QuerySelectorAll("link[rel=alternate]")
            .Select(link => link.GetAttribute("hreflang") + " " + link.GetAttribute("href"))
            .ShouldBe(["zh-CN /sample/report", "en /en/sample/report"]);
}
