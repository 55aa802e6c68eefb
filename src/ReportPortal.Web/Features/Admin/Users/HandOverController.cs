using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Handing a body over to the next clerk.</summary>
[Route("/admin/users/hand-over"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
public sealed class HandOverController(
    PortalDbContext db, HandOver handOver, UserList list, IValidator<HandOverInput> rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private UserRights Rights => UserRights.Of(User);

    /// <summary>For the list, whose form sends the body as a field.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Choose(string? department, CancellationToken cancel) =>
        await FindAsync(department ?? "", cancel) is { } body ? Redirect($"~/admin/users/hand-over/{body.Code}")
            : View("/Features/Admin/Users/HandOverOf.cshtml", await list.BodiesAsync(cancel));

    [HttpGet("{department}")]
    public async Task<IActionResult> Show(string department, string? from, CancellationToken cancel) =>
        await FindAsync(department, cancel) is { } body ? await PageAsync(body, new() { From = from }, cancel) : NotFound();

    [HttpPost("{department}")]
    public async Task<IActionResult> Do(string department, HandOverInput input, CancellationToken cancel)
    {
        if (await FindAsync(department, cancel) is not { } body)
            return NotFound();
        if (!ModelState.Take(rules.Validate(input)))
            return await AgainAsync(body, input, StatusCodes.Status400BadRequest, cancel);
        try
        {
            var entrance = await handOver.DoAsync(body, input, Rights, HttpContext.ActOf(time), cancel);
            if (entrance.Slip is { } slip)
                return this.Slips([slip with { Work = body.Name }], "~/admin/users");
            TempData["Flash"] = text["HandOverDone", body.Name, entrance.Account.DisplayName].Value;
            return Redirect("~/admin/users");
        }
        catch (UserUnknown)
        {
            return NotFound();
        }
        catch (UserRefused refused)
        {
            ModelState.AddModelError(refused.Message == "UserNameTaken" ? nameof(input.UserName) : "", refused.Explain(text));
            return await AgainAsync(body, input, StatusCodes.Status409Conflict, cancel);
        }
    }

    private Task<Department?> FindAsync(string code, CancellationToken cancel) => db.Departments.AsNoTracking().SingleOrDefaultAsync(body => body.Code == code, cancel);

    private Task<IActionResult> AgainAsync(Department body, HandOverInput input, int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return PageAsync(body, input, cancel);
    }

    private async Task<IActionResult> PageAsync(Department body, HandOverInput input, CancellationToken cancel)
    {
        var accounts = await db.Accounts.AsNoTracking().Include(account => account.Memberships).Where(account => account.DeactivatedAt == null || account.Memberships.Any()).OrderBy(account => account.NormalizedUserName).ToListAsync(cancel);
        var clerks = accounts.Where(account => account.Has(PortalRole.Clerk, body.Code)).ToList();
        var next = accounts.Where(account => account.IsActive && Rights.MayManage(account) && account.Id != Rights.Self && !clerks.Contains(account) && RoleRules.ConflictIn([.. account.Roles, PortalRole.Clerk]) is null);
        var notes = await db.DepartmentNotes.AsNoTracking().Where(note => note.DepartmentCode == body.Code).OrderByDescending(note => note.At).Take(5).ToListAsync(cancel);
        return View("/Features/Admin/Users/HandOver.cshtml", new HandOverPage(body, input, [.. clerks.Where(Rights.MayManage)], [.. clerks.Where(clerk => !Rights.MayManage(clerk))], [.. next], notes));
    }
}

/// <summary>The page of a hand-over.</summary>
/// <param name="Body">What is handed over.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Clerks">Who enters its figures and whose account the visitor may manage.</param>
/// <param name="Others">Who enters them, too.</param>
/// <param name="Next">Who may.</param>
/// <param name="Notes">What was left to the clerks before, the newest first.</param>
public sealed record HandOverPage(
    Department Body, HandOverInput Input, IReadOnlyList<PortalAccount> Clerks, IReadOnlyList<PortalAccount> Others, IReadOnlyList<PortalAccount> Next, IReadOnlyList<DepartmentNote> Notes);
