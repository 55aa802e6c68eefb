namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>Who may ask for what, held to the table in docs/permissions.md.</summary>
public sealed class PermissionTests(AskedPortal portal) : IClassFixture<AskedPortal>
{
    private const int Signed = 1;

    private static readonly string[] Words = ["yes", "sign-in", "403", "404"];

    [Fact]
    public void Endpoints_WhenCounted_HaveALineEach() =>
        portal.Endpoints.Where(endpoint => PermissionTable.Lines.All(line => line.Endpoint != endpoint.Name)).Select(endpoint => endpoint.Proposed)
            .ShouldBeEmpty($"Look at each of these lines, and add it to {PermissionTable.Page}.");

    [Fact]
    public void Lines_WhenCounted_HaveAnEndpointEach() =>
        PermissionTable.Lines.Select(line => line.Endpoint).Except(portal.Endpoints.Select(endpoint => endpoint.Name)).ShouldBeEmpty();

    [Fact]
    public void Lines_WhenRead_SayWhatIsAskedAndWhatEachIsAnswered()
    {
        PermissionTable.Lines.Where(line => line.Address.Length == 0).Select(line => line.Endpoint).ShouldBeEmpty("There is no sample, and no sample value for a place of the route.");
        PermissionTable.Lines.Where(line => line.Expected.Length != PermissionTable.Columns.Count || line.Expected.Any(cell => !Words.Contains(cell) && !int.TryParse(cell, out _)))
            .Select(line => line.Endpoint).ShouldBeEmpty();
    }

    [Fact]
    public void Samples_WhenSentByEachRole_AreAnsweredAsTheTableSays() => PermissionTable.Lines
        .SelectMany(line => line.Expected.Select((expected, column) => (line, expected, column)))
        .Where(cell => !Matches(cell.expected, portal.Answer(cell.line, cell.column)))
        .Select(cell => $"{cell.line.Endpoint} by {PermissionTable.Columns[cell.column]?.ToString() ?? "anonymous"}: {cell.expected}, but was {Told(portal.Answer(cell.line, cell.column))}")
        .ShouldBeEmpty();

    [Fact]
    public async Task Samples_WhenSentWithoutTheFormsToken_AreRefused()
    {
        foreach (var line in PermissionTable.Lines.Where(line => line.ChangesSomething))
        {
            var column = Array.FindIndex(line.Expected, cell => cell is not ("sign-in" or "403"));
            var caller = await portal.CallerAsync(column < 0 ? Signed : column);      // at the door itself everybody is led to sign in
            var answer = await caller.AskAsync(line.Verb, line.Address, line.Form);
            answer.Status.ShouldBe(400, line.Endpoint);
            answer.Html.QuerySelector(".rp-error").ShouldNotBeNull(line.Endpoint);
        }
    }

    [Fact]
    public async Task Samples_WhenAFirstStepIsToBeDone_LeadToItWhereverARoleIsNeeded()
    {
        foreach (var line in PermissionTable.Lines.Where(line => line.Expected.Contains("403")))
        {
            var answer = await portal.FirstStep.AskAsync(line, comesAgain: false);      // a password for once is used up
            (answer.Status, answer.Answer.Headers.Location?.OriginalString.Split('?')[0]).ShouldBe((302, "/account/password"), line.Endpoint);
        }
    }

    [Fact]
    public void Pages_WhenOpenedByAnyRole_HaveNeitherInlineStyleNorScript() => Pages()
        .Where(page => page.Answer.Html.QuerySelector("[style], style, script:not([src])") is not null
            || page.Answer.Html.All.SelectMany(element => element.Attributes).Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
        .Where(page => !page.Answer.Answer.Headers.GetValues("Content-Security-Policy").Single().StartsWith("default-src 'none'", StringComparison.Ordinal))      // a report that is one file
        .Select(page => page.Line.Endpoint).ShouldBeEmpty();

    [Fact]
    public void Answers_WhenSignedIn_AreKeptNowhereAndNameThePortalToItselfAlone()
    {
        foreach (var (line, column, answer) in Answers().Where(answer => answer.Column > 0 && !answer.Line.Route.StartsWith("/(", StringComparison.Ordinal)))
        {
            answer.Answer.Headers.CacheControl.ShouldNotBeNull(line.Endpoint).NoStore.ShouldBeTrue(line.Endpoint);
            answer.Answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin", $"{line.Endpoint} {column}");
        }
    }

    [Fact]
    public void Answers_WhenAnybodyAsks_ForbidWhatThePortalNeverDoes()
    {
        foreach (var (line, _, answer) in Answers())
        {
            var policy = answer.Answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, line.Endpoint);
            policy.ShouldContain("form-action '", Case.Sensitive, line.Endpoint);
            answer.Answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
            answer.Answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("camera=()");
            answer.Answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        }
    }

    private IEnumerable<(PermissionLine Line, int Column, PortalPage Answer)> Answers() =>
        from line in PermissionTable.Lines from column in Enumerable.Range(0, PermissionTable.Columns.Count) select (line, column, portal.Answer(line, column));

    private IEnumerable<(PermissionLine Line, PortalPage Answer)> Pages() =>
        Answers().Where(answer => answer.Answer.Answer.Content.Headers.ContentType?.MediaType == "text/html").Select(answer => (answer.Line, answer.Answer));

    private static bool Matches(string expected, PortalPage answer) => expected switch
    {
        "sign-in" => LeadsToSignIn(answer),
        "yes" => answer.Status is < 500 and not (401 or 403 or 404) && !LeadsToSignIn(answer) && (answer.Status != 400 || answer.Html.QuerySelector(".rp-error") is null),
        _ => answer.Status == int.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static bool LeadsToSignIn(PortalPage answer) => answer.Status == 302 && answer.Answer.Headers.Location!.OriginalString.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal);

    private static string Told(PortalPage answer) => $"{answer.Status} {answer.Answer.Headers.Location}";
}
