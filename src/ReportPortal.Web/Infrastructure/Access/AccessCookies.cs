using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>The cookie of a person who has signed in, held against the account at each request.</summary>
public sealed class AccessCookies(UserManager<PortalAccount> users, FirstSteps steps) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = await users.FindByIdAsync(users.GetUserId(context.Principal!) ?? "");
        if (Visitor.Renew(context.Principal!, account, account is null ? null : steps.Of(account)) is { } now)
        {
            context.ReplacePrincipal(now);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    // The page of refusals answers, in the language that was asked for; but who has a first step to do is led to it.
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.FirstStep() is { } step)
            context.Response.Redirect(context.Request.PathBase + FirstSteps.AddressOf(step));
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
