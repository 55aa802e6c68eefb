namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>What browsers are told about the portal's cookies.</summary>
public sealed class CookieTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory, InlineData("http://portal.example", false), InlineData("https://portal.example", true)]
    public async Task SignIn_WhenCookiesAreSet_AreStrictAndSentByHttpsOnlyWhereThatIsSpoken(string address, bool isSecure)
    {
        var client = portal.CreateClient(new() { BaseAddress = new(address), AllowAutoRedirect = false });

        var answer = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);

        foreach (var cookie in answer.Headers.GetValues("Set-Cookie").Select(line => line.Split("; ").Select(part => part.ToLowerInvariant()).ToArray()))
        {
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("samesite=strict");
            cookie.ShouldContain("path=/");
            cookie.Contains("secure").ShouldBe(isSecure);
        }
    }

    [Theory, InlineData("https://portal.example", "max-age=31536000"), InlineData("http://portal.example", null), InlineData("https://localhost", null)]
    public async Task Open_WhenByHttps_AsksForNothingElseFromThenOn(string address, string? policy)
    {
        var client = portal.CreateClient(new() { BaseAddress = new(address) });

        var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);

        (answer.Headers.TryGetValues("Strict-Transport-Security", out var said) ? said.Single() : null).ShouldBe(policy);
    }
}
