using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Account.Passkeys;

/// <summary>The passkeys of a person.</summary>
public sealed class OwnPasskeys(UserManager<PortalAccount> users, CountyClock clock)
{
    /// <summary>The longest name of a passkey, in characters.</summary>
    public const int MaxNameLength = 50;

    /// <summary>More are a sign that something is wrong, and a way to fill the table.</summary>
    public const int Most = 10;

    public async Task<IReadOnlyList<ShownPasskey>> OfAsync(PortalAccount account) =>
        [.. (await users.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new ShownPasskey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", clock.TimeOf(passkey.CreatedAt.UtcDateTime)))];

    public async Task<UserPasskeyInfo?> FindAsync(PortalAccount account, string? id) =>
        id is not null && Base64Url.IsValid(id) ? await users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;

    /// <summary>Browsers have passkeys on encrypted pages only, or on the machine itself; and for names, not for numbers.</summary>
    public static bool AreOffered(HttpRequest request) =>
        request.Host.Host == "localhost" || (request.IsHttps && Uri.CheckHostName(request.Host.Host) == UriHostNameType.Dns);
}

/// <summary>One of them on the page.</summary>
public sealed record ShownPasskey(string Id, string Name, DateTime AddedAt);

/// <summary>What a new passkey is called, the password that may add it, and what the browser says of it.</summary>
public sealed record PasskeyInput(string? Id, string? Name, string? Password, string? Credential, string? ReturnUrl);
