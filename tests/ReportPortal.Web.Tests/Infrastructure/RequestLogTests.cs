namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class RequestLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportportal-log-").FullName;

    [Fact]
    public async Task Open_WhenLogged_NamesThePageAndNothingAboutThePerson()
    {
        await using (var portal = new LoggedPortal(Path.Combine(folder, "portal-.log")))
        using (var client = portal.CreateClient())
        {
            client.DefaultRequestHeaders.Add("User-Agent", "browser-of-a-person");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
            await client.GetAsync("/en/no-such-page?name=somebody", TestContext.Current.CancellationToken);
            await client.GetAsync("/x%0A2026-01-01%20INF%20forged", TestContext.Current.CancellationToken);
        }

        var log = await File.ReadAllTextAsync(Directory.GetFiles(folder).Single(), TestContext.Current.CancellationToken);
        log.ShouldContain("GET /en/no-such-page responded 404");
        log.ShouldContain("/x%0A2026-01-01%20INF%20forged responded 404");
        log.ShouldNotContain("somebody");
        log.ShouldNotContain("browser-of-a-person");
        log.ShouldNotContain("203.0.113.7");
    }

    [Fact]
    public async Task Open_WhenTheLogCannotBeWritten_IsAnsweredAllTheSame()
    {
        await using var portal = new LoggedPortal("/dev/null/portal-.log");

        (await portal.CreateClient().GetAsync("/", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class LoggedPortal(string file) : PortalFactory
    {
        protected override string LogFile => file;
    }
}
