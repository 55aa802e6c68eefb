using System.Security.Claims;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>What a request knows of the person who has signed in. Roles are read anew with each request, so one that is taken away is gone at once.</summary>
public static class Visitor
{
    private const string DisplayName = "display-name";
    private const string Department = "department";
    private const string Stamp = "stamp";
    private const string Step = "first-step";
    private const string Session = "session";

    /// <summary>What the cookie holds.</summary>
    public static ClaimsIdentity Identify(PortalAccount account, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new(Stamp, account.SecurityStamp ?? ""));
        identity.AddClaim(new(Session, Guid.NewGuid().ToString("N")));
        return identity;
    }

    /// <summary>The person of a cookie as they are now; null where the cookie is no longer good.</summary>
    public static ClaimsPrincipal? Renew(ClaimsPrincipal cookie, PortalAccount? account, FirstStep? step)
    {
        if (account is not { IsActive: true } || cookie.FindFirstValue(Stamp) != account.SecurityStamp || cookie.Identity is not ClaimsIdentity known)
            return null;
        var identity = new ClaimsIdentity(known.Claims, known.AuthenticationType, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.Name, account.UserName!));
        identity.AddClaim(new(DisplayName, account.DisplayName));
        if (step is { } first)
            identity.AddClaim(new(Step, first.ToString()));          // nothing else is open until that is done
        else
        {
            identity.AddClaims(account.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
            identity.AddClaims(account.Departments.Select(code => new Claim(Department, code)));
        }
        return new(identity);
    }

    public static string AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("Nobody has signed in.");

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    public static string NameOf(this ClaimsPrincipal user) => user.FindFirstValue(DisplayName) ?? "";

    public static bool Is(this ClaimsPrincipal user, params PortalRole[] roles) => roles.Any(role => user.IsInRole(role.ToString()));

    public static IReadOnlyList<string> Departments(this ClaimsPrincipal user) => [.. user.FindAll(Department).Select(claim => claim.Value)];

    /// <summary>What the person must do before anything else; null where there is no such thing.</summary>
    public static FirstStep? FirstStep(this ClaimsPrincipal user) => Enum.TryParse<FirstStep>(user.FindFirstValue(Step), out var step) ? step : null;

    /// <summary>By what the person came in.</summary>
    public static SignInMethod CameBy(this ClaimsPrincipal user) => Enum.TryParse<SignInMethod>(user.FindFirstValue(ClaimTypes.AuthenticationMethod), out var method) ? method : SignInMethod.Password;

    /// <summary>By which two sessions of one person are told apart; no secret.</summary>
    public static string SessionId(this ClaimsPrincipal user) => user.FindFirstValue(Session) ?? "";

    /// <summary>Who acts, for the history.</summary>
    public static Act ActOf(this HttpContext request, TimeProvider time, string? reason = null) =>
        new(request.User.AccountId(), time.GetUtcNow().UtcDateTime) { Reason = reason, From = request.Connection.RemoteIpAddress?.ToString() };
}

/// <summary>By what a person came in.</summary>
public enum SignInMethod
{
    /// <summary>A password.</summary>
    Password,

    /// <summary>A first factor, and a code of the telephone or one for emergencies.</summary>
    Code,

    /// <summary>A passkey, which only its owner can use: two factors.</summary>
    Passkey,

    /// <summary>Another issuer.</summary>
    OpenIdConnect,
}

/// <summary>What keeps a person who has signed in from everything else.</summary>
public enum FirstStep
{
    /// <summary>The password is one that somebody else made.</summary>
    ChoosePassword,

    /// <summary>The role asks for a second factor.</summary>
    SetUpSecondFactor,
}
