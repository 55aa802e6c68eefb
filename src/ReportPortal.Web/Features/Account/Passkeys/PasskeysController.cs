using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account.Password;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.Passkeys;

/// <summary>Passkeys of one's own: the one page that needs a script, because browsers give them to scripts only.</summary>
[Route("/account/passkeys")]
[ResponseCache(NoStore = true)]
public sealed class PasskeysController(
    PortalDbContext db, UserManager<PortalAccount> users, PortalSignInManager manager, OwnPasskeys own, PasswordProver prover, KeptAccounts kept, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => await ShowAsync(await OwnAsync());

    /// <summary>What the browser has to make a passkey for; asked by the script, answered in words where it may not.</summary>
    [HttpPost("creation"), GuessLimit]
    public async Task<IActionResult> Ask(PasskeyInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        var fault = await FaultOfAsync(account, input) ?? await prover.FaultOfAsync(account, input.Password, cancel);
        return fault is null ? Content(await manager.AskForNewPasskeyAsync(account), "application/json") : BadRequest(new { fault });
    }

    [HttpPost]
    public async Task<IActionResult> Add(PasskeyInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        var fault = await FaultOfAsync(account, input);
        var passkey = fault is null && input.Credential is not null ? await manager.ReadNewPasskeyAsync(account, input.Credential) : null;
        if (passkey is null)
            return await AgainAsync(account, fault ?? text["PasskeyNotMade"]);
        passkey.Name = input.Name!.Trim();
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return await DoneAsync("PasskeyAdded", cancel);
    }

    [HttpPost("name")]
    public async Task<IActionResult> Rename(PasskeyInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (await own.FindAsync(account, input.Id) is not { } passkey)
            return NotFound();
        if (FaultOfName(input.Name) is { } fault)
            return await AgainAsync(account, fault);
        passkey.Name = input.Name!.Trim();
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return await DoneAsync("PasskeyRenamed", cancel);
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(PasskeyInput input, CancellationToken cancel)
    {
        var account = await OwnAsync();
        if (await own.FindAsync(account, input.Id) is not { } passkey)
            return NotFound();
        await users.RemovePasskeyAsync(account, passkey.CredentialId);
        return await DoneAsync("PasskeyRemoved", cancel);
    }

    private async Task<string?> FaultOfAsync(PortalAccount account, PasskeyInput input)
    {
        if (!OwnPasskeys.AreOffered(Request))
            return text["PasskeysNotOffered"];
        if (kept.Hold(account))
            return text[KeptAccounts.TextKey];
        if (User.FirstStep() is not null)
            return text["PasskeyLater"];                          // or it would be a way around what must be done first
        if (FaultOfName(input.Name) is { } fault)
            return fault;
        return (await users.GetPasskeysAsync(account)).Count >= OwnPasskeys.Most ? text["PasskeysTooMany", OwnPasskeys.Most].Value : null;
    }

    private string? FaultOfName(string? name) => name?.Trim().Length switch
    {
        null or 0 => text["PasskeyNameMissing"].Value,
        > OwnPasskeys.MaxNameLength => text["PasskeyNameTooLong", OwnPasskeys.MaxNameLength].Value,
        _ => null,
    };

    private async Task<RedirectResult> DoneAsync(string told, CancellationToken cancel)
    {
        await db.SaveAsync(HttpContext.ActOf(time), cancel);
        TempData["Flash"] = text[told].Value;
        return Redirect("~/account/passkeys");
    }

    private async Task<ViewResult> AgainAsync(PortalAccount account, string fault)
    {
        ModelState.AddModelError("", fault);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(account);
    }

    private async Task<ViewResult> ShowAsync(PortalAccount account)
    {
        ViewData["AsksPassword"] = PasswordProver.Asks(account);
        return View("Index", await own.OfAsync(account));
    }

    private async Task<PortalAccount> OwnAsync() => (await users.FindByIdAsync(User.AccountId()))!;
}
