using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.Password;

/// <summary>Choosing a password of one's own.</summary>
[Route("/account/password")]
[ResponseCache(NoStore = true)]
public sealed class PasswordController(
    PortalDbContext db, UserManager<PortalAccount> users, IPasswordHasher<PortalAccount> hasher, PasswordProver prover, PasswordRules rules, IValidator<PasswordInput> form,
    KeptAccounts kept, AccountArrival arrival, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Choose(string? returnUrl) => Show(PasswordInput.Empty(returnUrl), await OwnAsync());

    [HttpPost, GuessLimit]
    public async Task<IActionResult> Choose(PasswordInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (kept.Hold(account))
            ModelState.AddModelError("", text[KeptAccounts.TextKey]);
        if (!ModelState.IsValid || !ModelState.Take(form.Validate(input)))
            return Again(input, account);
        if (rules.FaultOf(input.New!, account) is { } fault)
            ModelState.AddModelError(nameof(input.New), fault);
        else if (await prover.FaultOfAsync(account, input.Old, cancel) is { } wrong)
            ModelState.AddModelError(nameof(input.Old), wrong);
        else if (IsTheSame(account, input.New!))
            ModelState.AddModelError(nameof(input.New), text["PasswordUnchanged"]);
        if (!ModelState.IsValid)
            return Again(input, account);

        account.ChoosePassword(hasher.HashPassword(account, input.New!));
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        TempData["Flash"] = text["PasswordChosen"].Value;
        return Redirect(await arrival.StayAsync(account, input.ReturnUrl, "/account"));
    }

    private bool IsTheSame(PortalAccount account, string password) =>
        account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    private async Task<PortalAccount> OwnAsync() => (await users.FindByIdAsync(User.AccountId()))!;

    // No password is ever sent back.
    private ViewResult Again(PasswordInput input, PortalAccount account)
    {
        foreach (var field in new[] { nameof(input.Old), nameof(input.New), nameof(input.Repeated) })
            if (ModelState[field] is { } typed)
                (typed.RawValue, typed.AttemptedValue) = (null, null);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(PasswordInput.Empty(input.ReturnUrl), account);
    }

    private ViewResult Show(PasswordInput input, PortalAccount account)
    {
        ViewData["IsFirst"] = account.OneTimeUntil is not null;
        ViewData["AsksOld"] = PasswordProver.Asks(account);
        return View("Choose", input);
    }
}
