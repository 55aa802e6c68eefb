using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account.Passkeys;

/// <summary>Coming in by a passkey: both factors at once.</summary>
[AllowAnonymous, Route("/account/passkeys/sign-in")]
[ResponseCache(NoStore = true)]
public sealed class PasskeyDoorController(
    UserManager<PortalAccount> users, PortalSignInManager manager, SignInDesk desk, AccountArrival arrival, LastSignIns last) : Controller
{
    /// <summary>What the passkey has to sign. It is the same for everybody: the passkey says whose it is.</summary>
    [HttpPost("request"), GuessLimit]
    public async Task<IActionResult> Ask() =>
        OwnPasskeys.AreOffered(Request) ? Content(await manager.MakePasskeyRequestOptionsAsync(null), "application/json") : NotFound();

    [HttpPost, GuessLimit]
    public async Task<IActionResult> Enter(PasskeyInput input, CancellationToken cancel)
    {
        if (!OwnPasskeys.AreOffered(Request) || input.Credential is null || await manager.ReadPasskeyAsync(input.Credential) is not var (account, passkey))
            return Refuse(input);
        await users.AddOrUpdatePasskeyAsync(account, passkey);            // how often it was used
        var answer = await desk.WelcomeAsync(account, SignInMethod.Passkey, cancel);
        if (answer.Outcome != SignInOutcome.SignedIn)
            return Refuse(input);
        TempData["Flash"] = await last.TellAsync(account, cancel);
        return Redirect(arrival.WayOf(account, answer.Method, input.ReturnUrl));
    }

    private RedirectResult Refuse(PasskeyInput input) =>
        Redirect("~/account/sign-in" + QueryString.Create("returnUrl", input.ReturnUrl ?? "").Add("notice", nameof(SignInNotice.PasskeyRefused)));
}
