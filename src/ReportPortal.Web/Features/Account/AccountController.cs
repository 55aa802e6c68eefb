using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account;

/// <summary>Coming and going.</summary>
[Route("/account")]
public sealed class AccountController(SignInDesk desk, PortalSignInManager manager, IValidator<SignInInput> rules, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) => User.IsSignedIn() ? Away(returnUrl) : View(new SignInInput(null, null, returnUrl));

    [HttpPost("sign-in"), AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancel)
    {
        if (!ModelState.Take(rules.Validate(input)))
            return Again(input);
        var answer = await desk.TryAsync(input.Name!, input.Password!, HttpContext.Connection.RemoteIpAddress?.ToString(), cancel);
        if (answer.Outcome == SignInOutcome.SignedIn)
            return Away(input.ReturnUrl);
        if (answer.Outcome == SignInOutcome.FirstFactor)
            return Redirect("~/account/second-factor/sign-in");
        ModelState.AddModelError("", answer.LockedUntil is { } until ? text["SignInLocked", MinutesTo(until)] : text["SignInRefused"]);
        return Again(input);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOutHere()
    {
        await manager.SignOutAsync();
        return Redirect("~/");
    }

    // The password is never sent back.
    private ViewResult Again(SignInInput input)
    {
        ModelState.Remove(nameof(input.Password));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", input with { Password = null });
    }

    private LocalRedirectResult Away(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Request.PathBase + "/");

    private int MinutesTo(DateTime until) => (int)Math.Ceiling((until - HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).TotalMinutes);
}
