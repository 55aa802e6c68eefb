using Microsoft.AspNetCore.Http.HttpResults;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account;

/// <summary>Where one goes after the door: to what must be done first, then where one wanted to go, within the portal only.</summary>
public sealed class AccountArrival(PortalSignInManager manager, FirstSteps steps, IHttpContextAccessor http)
{
    private HttpRequest Request => http.HttpContext!.Request;

    /// <summary>The way of a person who has just signed in.</summary>
    public string WayOf(PortalAccount account, SignInMethod method, string? returnUrl, string? otherwise = null) =>
        steps.Of(account, method) is { } step
            ? Request.PathBase + FirstSteps.AddressOf(step) + (IsLocal(returnUrl) ? QueryString.Create("returnUrl", returnUrl!) : QueryString.Empty)
            : WayTo(returnUrl, otherwise ?? WorkOf(account));

    /// <summary>An address of the portal, or another where it is none.</summary>
    public string WayTo(string? returnUrl, string otherwise = "/") => IsLocal(returnUrl) ? returnUrl! : Request.PathBase + otherwise;

    /// <summary>Begins the session anew after its stamp was renewed, and tells where to go on.</summary>
    public async Task<string> StayAsync(PortalAccount account, string? returnUrl, string otherwise)
    {
        var method = http.HttpContext!.User.CameBy();
        await manager.EnterAsync(account, method);
        return WayOf(account, method, returnUrl, otherwise);
    }

    // The office looks at the whole county first, a clerk at what is theirs to fill in.
    private static string WorkOf(PortalAccount account) =>
        account.Roles.Contains(PortalRole.Coordinator) ? "/review" : account.Roles.Contains(PortalRole.Clerk) ? "/filling" : "/";

    private static bool IsLocal(string? address) => RedirectHttpResult.IsLocalUrl(address);
}
