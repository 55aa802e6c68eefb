using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests;

/// <summary>A person before the portal, without scripts: opens pages, fills in the forms that are on them, and keeps the cookies.</summary>
public sealed class PortalVisitor(WebApplicationFactory<Program> portal) : IDisposable
{
    private readonly HttpClient client = portal.CreateClient(new() { AllowAutoRedirect = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One of the people of the demonstration, signed in.</summary>
    public static async Task<PortalVisitor> SignInAsync(WebApplicationFactory<Program> portal, DemoAccount person)
    {
        var visitor = new PortalVisitor(portal);
        (await visitor.SignInAsync(person.Name, DemoAccounts.Password)).Status.ShouldBe(302);
        return visitor;
    }

    public async Task<PortalPage> SignInAsync(string name, string password) =>
        await SubmitAsync(await OpenAsync("/account/sign-in"), "form[action*='sign-in']", ("Name", name), ("Password", password));

    public async Task<PortalPage> OpenAsync(string address) => await PortalPage.Read(await client.GetAsync(address, Cancel));

    /// <summary>Where a redirect leads to.</summary>
    public Task<PortalPage> FollowAsync(PortalPage page) => OpenAsync(page.Answer.Headers.Location.ShouldNotBeNull(page.Source).ToString());

    /// <summary>Sends a form of a page with what it holds already, and what is typed into it.</summary>
    public Task<PortalPage> SubmitAsync(PortalPage page, string form, params (string Field, string Value)[] typed)
    {
        var found = (IHtmlFormElement)page.One(form);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in found.Elements)
            if (Held(element) is { } held && !typed.Any(one => one.Field == held.Key))
                fields.Add(held);
        fields.AddRange(typed.Select(one => KeyValuePair.Create(one.Field, one.Value)));
        var address = found.GetAttribute("action") is { Length: > 0 } action ? action : page.Answer.RequestMessage!.RequestUri!.PathAndQuery;
        return PostAsync(address, fields);
    }

    /// <summary>Sends a form with a file beside what is in it.</summary>
    public async Task<PortalPage> UploadAsync(PortalPage page, string form, string field, byte[] file, params (string Field, string Value)[] typed)
    {
        var found = (IHtmlFormElement)page.One(form);
        using var content = new MultipartFormDataContent();
        foreach (var held in found.Elements.Select(Held).OfType<KeyValuePair<string, string>>().Where(held => !typed.Any(one => one.Field == held.Key)))
            content.Add(new StringContent(held.Value), held.Key);
        foreach (var (name, value) in typed)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), field, "table.csv");
        var address = found.GetAttribute("action") is { Length: > 0 } action ? action : page.Answer.RequestMessage!.RequestUri!.PathAndQuery;
        return await PortalPage.Read(await client.PostAsync(address, content, Cancel));
    }

    public async Task<PortalPage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await PortalPage.Read(await client.PostAsync(address, content, Cancel));
    }

    /// <summary>Sends fields and a file to an address, whether a page offers that or not.</summary>
    public async Task<PortalPage> PostFileAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, string field, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in fields)
            content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(bytes), field, name);
        return await PortalPage.Read(await client.PostAsync(address, content, Cancel));
    }

    /// <summary>Sends a form of a page with a file in one of its fields.</summary>
    public async Task<PortalPage> SendFileAsync(PortalPage page, string form, string field, string name, byte[] bytes)
    {
        var found = (IHtmlFormElement)page.One(form);
        using var content = new MultipartFormDataContent();
        foreach (var element in found.Elements)
            if (Held(element) is { } held)
                content.Add(new StringContent(held.Value), held.Key);
        content.Add(new ByteArrayContent(bytes), field, name);
        return await PortalPage.Read(await client.PostAsync(found.GetAttribute("action"), content, Cancel));
    }

    public void Dispose() => client.Dispose();

    private static KeyValuePair<string, string>? Held(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "file" or "checkbox" or "radio") } input => KeyValuePair.Create(input.Name, input.Value),
        IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio", IsChecked: true } box => KeyValuePair.Create(box.Name, box.Value),
        IHtmlTextAreaElement { Name.Length: > 0 } text => KeyValuePair.Create(text.Name, text.Value),
        IHtmlSelectElement { Name.Length: > 0 } list => KeyValuePair.Create(list.Name, list.Value ?? ""),
        _ => null,
    };
}
