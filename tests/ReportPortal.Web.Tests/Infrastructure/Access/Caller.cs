using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>Somebody who sends single requests, with cookies that stay as they were when they signed in.</summary>
internal sealed class Caller
{
    private const string Token = "__RequestVerificationToken";

    private readonly HttpClient client;
    private readonly string? name;
    private Dictionary<string, string> cookies = [];
    private string token = "";

    private Caller(PortalFactory portal, string? name) => (client, this.name) = (portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }), name);

    public static async Task<Caller> ComeAsync(PortalFactory portal, string? name)
    {
        var caller = new Caller(portal, name);
        await caller.ComeAsync();
        return caller;
    }

    /// <summary>Sends the sample of a line. What it did to who is signed in is undone.</summary>
    public async Task<PortalPage> AskAsync(PermissionLine line, bool comesAgain = true)
    {
        var answer = await AskAsync(line.Verb == "ANY" ? "GET" : line.Verb, line.Address, line.ChangesSomething ? $"{Token}={Uri.EscapeDataString(token)}&{line.Form}" : null);
        if (comesAgain && line.ChangesSomething && answer.Status < 400)
            await ComeAsync();
        return answer;
    }

    public async Task<PortalPage> AskAsync(string verb, string address, string? form)
    {
        using var request = new HttpRequestMessage(new(verb), address);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (form is not null)
            request.Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        return await PortalPage.Read(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private async Task ComeAsync()
    {
        cookies = [];
        await TakeTokenAsync();
        if (name is null)
            return;
        var answer = await AskAsync("POST", "/account/sign-in", $"{Token}={Uri.EscapeDataString(token)}&Name={name}&Password={DemoAccounts.Password}");
        answer.Status.ShouldBe(302, answer.Source);
        Keep(answer);
        await TakeTokenAsync("/errors");
    }

    // A form knows who it was made for.
    private async Task TakeTokenAsync(string address = "/account/sign-in")
    {
        var page = await AskAsync("GET", address, null);
        Keep(page);
        token = page.One($"input[name={Token}]").GetAttribute("value")!;
    }

    private void Keep(PortalPage answer)
    {
        if (answer.Answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)))
                cookies[cookie[0]] = cookie[1];
    }
}
