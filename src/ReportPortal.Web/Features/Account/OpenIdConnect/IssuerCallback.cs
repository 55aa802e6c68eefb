using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account.OpenIdConnect;

/// <summary>What happens when a person comes back from the other issuer.</summary>
public sealed partial class IssuerCallback(
    IssuerAccounts accounts, SignInDesk desk, AccountArrival arrival, LastSignIns last, ITempDataDictionaryFactory flashes, ILogger<IssuerCallback> log) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (cancel, from) = (context.HttpContext.RequestAborted, context.HttpContext.Connection.RemoteIpAddress?.ToString());
        if (await accounts.FindAsync(context.Principal!, from, cancel) is not { } account)
            Refuse(context, SignInNotice.OpenIdUnknown);
        else
            await LetInAsync(context, account, cancel);
    }

    private async Task LetInAsync(TicketReceivedContext context, PortalAccount account, CancellationToken cancel)
    {
        var answer = await desk.WelcomeAsync(account, SignInMethod.OpenIdConnect, cancel);
        if (answer.Outcome == SignInOutcome.Refused)
        {
            Refuse(context, account.IsActive ? SignInNotice.OpenIdFailed : SignInNotice.OpenIdInactive);
            return;
        }
        if (answer.Outcome == SignInOutcome.FirstFactor)
        {
            Go(context, context.Request.PathBase + "/account/second-factor/sign-in" + QueryString.Create("returnUrl", context.ReturnUri ?? ""));
            return;
        }
        var flash = flashes.GetTempData(context.HttpContext);
        flash["Flash"] = await last.TellAsync(account, cancel);
        flash.Save();
        Go(context, arrival.WayOf(account, answer.Method, context.ReturnUri));
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        Log.Failed(log, context.Failure);
        context.HandleResponse();
        Refuse(context, SignInNotice.OpenIdFailed);
        return Task.CompletedTask;
    }

    private static void Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, SignInNotice notice) =>
        context.Response.Redirect(context.Request.PathBase + "/account/sign-in" + QueryString.Create("notice", notice.ToString()));

    // A browser that was sent here from elsewhere keeps strict cookies back until a page of the portal itself asks.
    private static void Go(HandleRequestContext<RemoteAuthenticationOptions> context, string address) =>
        context.Response.Redirect(context.Request.PathBase + "/account/openid-connect/arrived" + QueryString.Create("returnUrl", address));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Did not let in somebody who came from the other issuer")]
        public static partial void Failed(ILogger logger, Exception? failure);
    }
}
