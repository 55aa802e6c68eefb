using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>The cookie of a person who has signed in, held against the account at each request.</summary>
public sealed class AccessCookies(UserManager<PortalAccount> users, FirstSteps steps) : CookieAuthenticationEvents
{
    /// <summary>The name of the cookie.</summary>
    public const string Name = "portal";

    // Younger cookies are not renewed: not every picture needs a new one.
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = await users.FindByIdAsync(users.GetUserId(context.Principal!) ?? "");
        if (Visitor.Renew(context.Principal!, account, account is null ? null : steps.Of(account, context.Principal!.CameBy())) is { } now)
        {
            context.ReplacePrincipal(now);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    // By itself a cookie is renewed in the second half of its time only, and who works would have half the time to think.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > Young;
        return Task.CompletedTask;
    }

    // Who was in is told that the time is over; what was sent cannot be sent again from an address, so the page it came from is.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var back = isRead ? request.PathBase + request.Path + request.QueryString : PageBefore(request);
        var query = QueryString.Create("returnUrl", back);
        if (!isRead)
            query = query.Add("notice", nameof(SignInNotice.NotSent));
        else if (request.Cookies.ContainsKey(Name))
            query = query.Add("notice", nameof(SignInNotice.Ended));
        context.RedirectUri = request.PathBase + context.Options.LoginPath + query;
        return base.RedirectToLogin(context);
    }

    // The page of refusals answers, in the language that was asked for; but who has a first step to do is led to it.
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.HttpContext.User.FirstStep() is { } step)
            context.Response.Redirect(request.PathBase + FirstSteps.AddressOf(step)
                + (HttpMethods.IsGet(request.Method) ? QueryString.Create("returnUrl", request.PathBase + request.Path + request.QueryString) : QueryString.Empty));
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static string PageBefore(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } page && page.Authority == request.Host.Value ? page.PathAndQuery : request.PathBase + "/";
}
