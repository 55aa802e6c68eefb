using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Web.Features.Publication;

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
    public async Task Open_WhenSomebodySignsInAndWorks_NamesNeitherThemNorWhatTheyTyped()
    {
        await using (var portal = new LoggedPortal(Path.Combine(folder, "portal-.log")))
        {
            await using (var scope = portal.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
                db.Departments.AddRange(Data.Seeding.DemoCounty.Departments());
                db.Accounts.AddRange(DemoAccounts.Make(portal.Time.GetUtcNow().UtcDateTime, QuickPasswords.Hasher));
                await db.SaveAsync(new(Data.History.Act.Portal, portal.Time.GetUtcNow().UtcDateTime), TestContext.Current.CancellationToken);
            }
            using var visitor = new PortalVisitor(portal);
            await visitor.SignInAsync("demo-leader", "typed-by-mistake");
            await visitor.SignInAsync(DemoAccounts.Administrator.Name, DemoAccounts.Password);
            (await visitor.OpenAsync("/admin/history?person=demo-clerk")).Status.ShouldBe(200);
            (await visitor.OpenAsync("/admin/history/sign-ins?person=demo-clerk")).Status.ShouldBe(200);
            (await visitor.SubmitAsync(await visitor.OpenAsync("/admin/history"), ".rp-chain form")).Status.ShouldBe(302);
        }

        var log = await File.ReadAllTextAsync(Directory.GetFiles(folder).Single(), TestContext.Current.CancellationToken);
        log.ShouldContain("POST /account/sign-in responded 302");
        log.ShouldContain("GET /admin/history responded 200");
        foreach (var known in DemoAccounts.All.SelectMany(person => new[] { person.Name, person.DisplayName }).Append(DemoAccounts.Password).Append("typed-by-mistake"))
            log.ShouldNotContain(known);
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
