using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account;

/// <summary>Coming and going, and what the portal knows of one.</summary>
[Route("/account")]
[ResponseCache(NoStore = true)]
public sealed class AccountController(
    SignInDesk desk, PortalSignInManager manager, AccountArrival arrival, LastSignIns last, IValidator<SignInInput> rules, SignInAttempts attempts,
    IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromServices] OwnPages pages, CancellationToken cancel) => View(await pages.OfAsync(User, cancel));

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl, SignInNotice? notice)
    {
        if (User.IsSignedIn())
            return Redirect(arrival.WayTo(returnUrl));
        ViewData["Notice"] = notice;
        return View(new SignInInput(null, null, returnUrl));
    }

    [HttpPost("sign-in"), AllowAnonymous, GuessLimit]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancel)
    {
        if (!ModelState.Take(rules.Validate(input)))
            return Again(input);
        var answer = await desk.TryAsync(input.Name!, input.Password!, cancel);
        if (answer.Outcome == SignInOutcome.FirstFactor)
            return Redirect("~/account/second-factor/sign-in" + QueryString.Create("returnUrl", input.ReturnUrl ?? ""));
        if (answer.Account is { } account)
        {
            TempData["Flash"] = await last.TellAsync(account, cancel);
            return Redirect(arrival.WayOf(account, answer.Method, input.ReturnUrl));
        }
        ModelState.AddModelError("", answer.LockedUntil is { } until ? text["SignInLocked", attempts.MinutesTo(until)]
            : answer.IsUsedUp ? text["SignInUsedUp"] : text["SignInRefused"]);
        return Again(input);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOutHere()
    {
        await manager.SignOutAsync();
        return Redirect("~/");
    }

    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere([FromServices] PortalDbContext db, [FromServices] TimeProvider time, CancellationToken cancel)
    {
        (await manager.UserManager.FindByIdAsync(User.AccountId()))!.SignOutEverywhere();
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        await manager.SignOutAsync();
        return Redirect("~/account/sign-in" + QueryString.Create("notice", nameof(SignInNotice.OutEverywhere)));
    }

    /// <summary>Keeps the session alive: to have asked is enough.</summary>
    [HttpGet("session")]
    public IActionResult Continue() => NoContent();

    // The password is never sent back.
    private ViewResult Again(SignInInput input)
    {
        ModelState.Remove(nameof(input.Password));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", input with { Password = null });
    }
}
