using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account.Password;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.SecondFactor;

/// <summary>Turning the second factor on and off.</summary>
[Route("/account/second-factor")]
[ResponseCache(NoStore = true)]
public sealed class SecondFactorController(
    PortalDbContext db, UserManager<PortalAccount> users, SecondFactors factors, PendingSecrets pending, PasswordProver prover, KeptAccounts kept, AccountArrival arrival, TimeProvider time,
    IValidator<SecondFactorInput> rules, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? returnUrl, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (account.TwoFactorEnabled)
            return await ShowOnAsync(account, cancel);
        return await MustComeByPasskeyAsync(cancel) ? View("UsePasskey") : ShowSetup(account, pending.New(account.Id), returnUrl);
    }

    [HttpGet("picture")]
    public async Task<IActionResult> Picture(string? secret) =>
        pending.Read(User.AccountId(), secret) is { } read ? Content(PendingSecrets.PictureOf(pending.AddressOf(await OwnAsync(), read)), "image/svg+xml") : NotFound();

    [HttpPost, GuessLimit]
    public async Task<IActionResult> TurnOn(SecondFactorInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (account.TwoFactorEnabled || await MustComeByPasskeyAsync(cancel))
            return Redirect("~/account/second-factor");
        if (pending.Read(account.Id, input.Secret) is not { } secret)
            return Redirect("~/account/second-factor" + QueryString.Create("returnUrl", input.ReturnUrl ?? ""));
        if (kept.Hold(account))
            ModelState.AddModelError("", text[KeptAccounts.TextKey]);
        if (!ModelState.IsValid || !ModelState.Take(rules.Validate(input)) || Totp.StepOf(secret, Plain(input.Code!), time.GetUtcNow().UtcDateTime) is not { } step)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError(nameof(input.Code), text["CodeDoesNotFit"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return ShowSetup(account, input.Secret!, input.ReturnUrl);
        }
        var codes = await factors.TurnOnAsync(account, secret, step, cancel);
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        return View("RecoveryCodes", new RecoveryCodes(codes, await arrival.StayAsync(account, input.ReturnUrl, "/account")));
    }

    [HttpPost("codes"), GuessLimit]
    public async Task<IActionResult> NewCodes(PasswordProof proof, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (!account.TwoFactorEnabled)
            return Redirect("~/account/second-factor");
        if (await IsRefusedAsync(account, proof, cancel))
            return await ShowOnAsync(account, cancel);
        var codes = await factors.NewCodesAsync(account, cancel);
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        return View("RecoveryCodes", new RecoveryCodes(codes, arrival.WayTo(null, "/account")));
    }

    [HttpPost("off"), GuessLimit]
    public async Task<IActionResult> TurnOff(PasswordProof proof, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (!account.TwoFactorEnabled)
            return Redirect("~/account/second-factor");
        if (await IsRefusedAsync(account, proof, cancel))
            return await ShowOnAsync(account, cancel);
        await factors.TurnOffAsync(account, cancel);
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        TempData["Flash"] = text["SecondFactorTurnedOff"].Value;
        return Redirect(await arrival.StayAsync(account, null, "/account"));
    }

    private static string Plain(string code) => string.Concat(code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    // Or whoever knows the password alone could put a telephone of their own beside the passkey.
    private async Task<bool> MustComeByPasskeyAsync(CancellationToken cancel)
    {
        var own = User.AccountId();
        return User.FirstStep() == FirstStep.SetUpSecondFactor && await db.Set<IdentityUserPasskey<string>>().AnyAsync(passkey => passkey.UserId == own, cancel);
    }

    private async Task<bool> IsRefusedAsync(PortalAccount account, PasswordProof proof, CancellationToken cancel)
    {
        if (await prover.FaultOfAsync(account, proof.Password, cancel) is not { } fault)
            return false;
        ModelState.Clear();                                       // the password is not sent back
        ModelState.AddModelError("", fault);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return true;
    }

    private async Task<PortalAccount> OwnAsync() => (await users.FindByIdAsync(User.AccountId()))!;

    private async Task<ViewResult> ShowOnAsync(PortalAccount account, CancellationToken cancel)
    {
        ViewData["AsksPassword"] = PasswordProver.Asks(account);
        return View("On", await factors.CodesLeftAsync(account, cancel));
    }

    private ViewResult ShowSetup(PortalAccount account, string locked, string? returnUrl)
    {
        ModelState.SetModelValue(nameof(SecondFactorInput.Code), null, null);
        var secret = pending.Read(account.Id, locked)!;
        return View("SetUp", new SecondFactorSetup(locked, Totp.Write(secret), pending.AddressOf(account, secret), returnUrl));
    }
}
