using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.SecondFactor;

/// <summary>The second step through the door.</summary>
[AllowAnonymous, Route("/account/second-factor/sign-in")]
[ResponseCache(NoStore = true)]
public sealed class CodeController(
    SignInDesk desk, PortalSignInManager manager, SignInAttempts attempts, SecondFactors factors, AccountArrival arrival, LastSignIns last,
    IValidator<SecondFactorInput> rules, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Ask(string? returnUrl) =>
        await manager.HalfInAsync() is null ? ToTheDoor(returnUrl, null) : View("/Features/Account/SecondFactor/Ask.cshtml", new SecondFactorInput(null, null, returnUrl));

    [HttpPost, GuessLimit]
    public async Task<IActionResult> Ask(SecondFactorInput input, CancellationToken cancel)
    {
        if (await manager.HalfInAsync() is not { } account)
            return ToTheDoor(input.ReturnUrl, SignInNotice.CodeTooLate);
        if (!ModelState.Take(rules.Validate(input)))
            return Again(input);
        var left = await factors.CodesLeftAsync(account, cancel);
        var answer = await desk.TryCodeAsync(account, input.Code!, cancel);
        if (answer.Account is not null)
        {
            var leftNow = await factors.CodesLeftAsync(account, cancel);
            TempData["Flash"] = await last.TellAsync(account, cancel) + (leftNow < left ? text["RecoveryCodeUsed", leftNow].Value : "");
            return Redirect(arrival.WayOf(account, answer.Method, input.ReturnUrl));
        }
        ModelState.AddModelError(nameof(input.Code), answer.LockedUntil is { } until ? text["SignInLocked", attempts.MinutesTo(until)] : text["CodeWrong"]);
        return Again(input);
    }

    private RedirectResult ToTheDoor(string? returnUrl, SignInNotice? notice)
    {
        var query = QueryString.Create("returnUrl", returnUrl ?? "");
        return Redirect("~/account/sign-in" + (notice is null ? query : query.Add("notice", notice.Value.ToString())));
    }

    private ViewResult Again(SecondFactorInput input)
    {
        ModelState.SetModelValue(nameof(input.Code), null, null);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("/Features/Account/SecondFactor/Ask.cshtml", input with { Code = null });
    }
}
