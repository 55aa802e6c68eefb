using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Blanking;

/// <summary>Takes a person who has left out of the account and out of what the history says of it.</summary>
[Route("/admin/history/blank/{id}"), ForRoles(PortalRole.Administrator)]
public sealed class BlankingController(PortalDbContext db, AccountBlanking blanking, IValidator<BlankingInput> rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } account ? View(await PageAsync(account, new(null, null), cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(string id, BlankingInput input, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account)
            return NotFound();
        if (account is { IsActive: true } or { BlankedAt: not null })
            return await AgainAsync(account, input, StatusCodes.Status409Conflict, cancel);
        if (ModelState.Take(rules.Validate(input)) && input.UserName!.Trim() != account.UserName)
            ModelState.AddModelError(nameof(input.UserName), text["BlankingNameDiffers"]);
        if (!ModelState.IsValid)
            return await AgainAsync(account, input, StatusCodes.Status400BadRequest, cancel);

        var name = text["BlankedName", account.Mark].Value;
        await blanking.BlankAsync(account, name, HttpContext.ActOf(time, input.Reason!.Trim()), cancel);
        TempData["Flash"] = text["BlankingDone", name].Value;
        return Redirect("~/admin/history?person=" + Uri.EscapeDataString(account.Id));
    }

    private Task<PortalAccount?> FindAsync(string id, CancellationToken cancel) =>
        db.Accounts.Include(account => account.Memberships).SingleOrDefaultAsync(account => account.Id == id, cancel);

    private async Task<IActionResult> AgainAsync(PortalAccount account, BlankingInput input, int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return View("Index", await PageAsync(account, input, cancel));
    }

    private async Task<BlankingPage> PageAsync(PortalAccount account, BlankingInput input, CancellationToken cancel) => new(
        account, input.UserName, input.Reason,
        await db.History.Where(HistorySubject.Within($"account/{account.Id}")).CountAsync(cancel),
        await db.SignIns.CountAsync(tried => tried.AccountId == account.Id, cancel));
}

/// <summary>What one types to blank an account: its name once more, and why.</summary>
public sealed record BlankingInput(string? UserName, string? Reason);

/// <summary>What would be taken out.</summary>
public sealed record BlankingPage(PortalAccount Account, string? UserName, string? Reason, int Records, int SignIns);

public sealed class BlankingRules : AbstractValidator<BlankingInput>
{
    private const int MaxReasonLength = 200;

    public BlankingRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.UserName).NotEmpty().WithMessage(_ => text["BlankingNameMissing"]);
        RuleFor(input => input.Reason).NotEmpty().WithMessage(_ => text["BlankingReasonMissing"]).MaximumLength(MaxReasonLength).WithMessage(_ => text["BlankingReasonLong", MaxReasonLength]);
    }
}
