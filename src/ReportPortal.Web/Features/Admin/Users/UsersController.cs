using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>The accounts: who has one, and new ones.</summary>
[Route("/admin/users"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor)]
public sealed class UsersController(
    UserList list, Entrances entrances, InvitationMail mail, IValidator<NewUserInput> rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private UserRights Rights => UserRights.Of(User);

    [HttpGet("")]
    public async Task<IActionResult> Index(UserFilter filter, CancellationToken cancel) => View(await list.ReadAsync(filter, Rights, cancel));

    [HttpGet("users.csv")]
    public async Task<IActionResult> Export(UserFilter filter, CancellationToken cancel)
    {
        var accounts = await list.ReadAllAsync(filter, Rights, cancel);
        return DownloadedTable.Of("users.csv", [UserColumns.Heads(text), .. accounts.Select(account => UserColumns.Of(account, text))]);
    }

    [HttpGet("new"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public async Task<IActionResult> New(string? department, CancellationToken cancel) =>
        View(await PageAsync(new() { May = new() { Departments = department is null ? [] : [department] } }, cancel));

    [HttpPost("new"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
    public async Task<IActionResult> New(NewUserInput input, CancellationToken cancel)
    {
        if (!Rights.MayGrant(input.May.All))
            return Forbid();
        if (!ModelState.Take(rules.Validate(input)))
            return await AgainAsync(input, StatusCodes.Status400BadRequest, cancel);
        try
        {
            var entrance = await entrances.CreateAsync(input, Rights, HttpContext.ActOf(time), cancel);
            return entrance.Slip is { } slip ? this.Slips([slip with { Work = input.May.Work(text) }], "~/admin/users") : await SendAsync(entrance, cancel);
        }
        catch (UserRefused refused)
        {
            ModelState.AddModelError(refused.Message == "UserNameTaken" ? nameof(input.UserName) : "", refused.Explain(text));
            return await AgainAsync(input, StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> SendAsync(Entrance entrance, CancellationToken cancel)
    {
        TempData["Flash"] = await mail.SendAsync(entrance, Request.PortalAddress(), cancel) ? text["InvitationSent", entrance.Account.Email!].Value : text["InvitationNotSent", entrance.Account.DisplayName].Value;
        return Redirect($"~/admin/users/{entrance.Account.Id}");
    }

    private async Task<IActionResult> AgainAsync(NewUserInput input, int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return View("New", await PageAsync(input, cancel));
    }

    private async Task<NewUserPage> PageAsync(NewUserInput input, CancellationToken cancel) => new(input, Rights, await list.BodiesAsync(cancel));
}
