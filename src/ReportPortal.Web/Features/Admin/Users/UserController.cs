using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>One account: who it is, what they may do, whether they may come in, and how.</summary>
[Route("/admin/users/{id}"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor)]
public sealed class UserController(
    PortalDbContext db, UserKeeper keeper, Entrances entrances, UserList list, InvitationMail mail, IValidator<PersonInput> rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private UserRights Rights => UserRights.Of(User);

    [HttpGet("")]
    public Task<IActionResult> Show(string id, CancellationToken cancel) => PageAsync(id, null, null, cancel);

    [HttpPost("person"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> Edit(string id, PersonInput person, CancellationToken cancel) => ModelState.Take(rules.Validate(person))
        ? TryAsync(id, person, null, "UserSaved", () => keeper.EditAsync(id, person, Rights, HttpContext.ActOf(time), cancel), cancel)
        : AgainAsync(id, StatusCodes.Status400BadRequest, person, null, cancel);

    [HttpPost("roles"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public async Task<IActionResult> SetRoles(string id, RolesInput may, CancellationToken cancel) => Rights.MayGrant(may.All)
        ? await TryAsync(id, null, may, "UserSaved", () => keeper.SetRolesAsync(id, may, Rights, HttpContext.ActOf(time), cancel), cancel)
        : Forbid();

    [HttpPost("deactivate"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> Deactivate(string id, string? reason, CancellationToken cancel) =>
        StandAsync(id, reason, "UserDeactivated", () => keeper.DeactivateAsync(id, Rights, HttpContext.ActOf(time, PersonRules.Clean(reason)), cancel), cancel);

    [HttpPost("reactivate"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> Reactivate(string id, string? reason, CancellationToken cancel) =>
        StandAsync(id, reason, "UserReactivated", () => keeper.ReactivateAsync(id, Rights, HttpContext.ActOf(time, PersonRules.Clean(reason)), cancel), cancel);

    [HttpPost("second-factor"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> ResetSecondFactor(string id, CancellationToken cancel) =>
        TryAsync(id, null, null, "UserSecondFactorReset", () => entrances.ResetSecondFactorAsync(id, Rights, HttpContext.ActOf(time), cancel), cancel);

    [HttpGet("password"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public async Task<IActionResult> ResetPassword(string id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } account ? View("/Features/Admin/Users/Password.cshtml", account) : NotFound();

    [HttpPost("password"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> ResetPasswordNow(string id, CancellationToken cancel) => TryAsync(id, null, null, async () =>
    {
        var entrance = await entrances.ResetPasswordAsync(id, Rights, HttpContext.ActOf(time), cancel);
        return this.Slips([entrance.Slip! with { Work = entrance.Account.May().Work(text) }], "~/admin/users");
    }, cancel);

    [HttpPost("invitation"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public Task<IActionResult> Invite(string id, CancellationToken cancel) => TryAsync(id, null, null, async () =>
    {
        var entrance = await entrances.InviteAsync(id, Rights, HttpContext.ActOf(time), cancel);
        var sent = await mail.SendAsync(entrance, Request.PortalAddress(), cancel);
        return Told(id, text[sent ? "InvitationSent" : "InvitationNotSent", sent ? entrance.Account.Email! : entrance.Account.DisplayName]);
    }, cancel);

    // Who keeps a person out, or lets them in again, says why: it stands in the history.
    private async Task<IActionResult> StandAsync(string id, string? reason, string done, Func<Task<PortalAccount>> deed, CancellationToken cancel)
    {
        if (PersonRules.Clean(reason) is { Length: <= 200 })
            return await TryAsync(id, null, null, done, deed, cancel);
        ModelState.AddModelError("reason", text["UserReasonMissing"]);
        return await AgainAsync(id, StatusCodes.Status400BadRequest, null, null, cancel);
    }

    private Task<IActionResult> TryAsync(string id, PersonInput? person, RolesInput? may, string done, Func<Task<PortalAccount>> deed, CancellationToken cancel) =>
        TryAsync(id, person, may, async () => Told(id, text[done, (await deed()).DisplayName]), cancel);

    private async Task<IActionResult> TryAsync(string id, PersonInput? person, RolesInput? may, Func<Task<IActionResult>> deed, CancellationToken cancel)
    {
        try
        {
            return await deed();
        }
        catch (UserUnknown)
        {
            return NotFound();
        }
        catch (UserRefused refused)
        {
            ModelState.AddModelError("", refused.Explain(text));
            return await AgainAsync(id, StatusCodes.Status409Conflict, person, may, cancel);
        }
    }

    private RedirectResult Told(string id, string flash)
    {
        TempData["Flash"] = flash;
        return Redirect($"~/admin/users/{id}");
    }

    private Task<IActionResult> AgainAsync(string id, int status, PersonInput? person, RolesInput? may, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return PageAsync(id, person, may, cancel);
    }

    private async Task<IActionResult> PageAsync(string id, PersonInput? person, RolesInput? may, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account)
            return NotFound();
        person ??= new() { DisplayName = account.DisplayName, Telephone = account.PhoneNumber, Email = account.Email };
        return View("/Features/Admin/Users/User.cshtml", new UserPage(account, person, may ?? account.May(), Rights, await list.BodiesAsync(cancel)));
    }

    private async Task<PortalAccount?> FindAsync(string id, CancellationToken cancel) =>
        await db.Accounts.AsNoTracking().Include(account => account.Memberships).SingleOrDefaultAsync(account => account.Id == id, cancel) is { } found && Rights.MaySee(found) ? found : null;
}
