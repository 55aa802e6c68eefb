using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>Merging, splitting, renaming: a form, a look at what will happen, the act; and taking one back.</summary>
[Route("/admin/departments"), ForRoles(PortalRole.Administrator)]
public sealed class ReorganisationController(
    Reorganiser reorganiser, DepartmentKeeper keeper, ReorganisationRules rules, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string Folder = "~/Features/Admin/Departments/";

    private DateOnly Today => clock.DayOf(time.GetUtcNow().UtcDateTime);

    [HttpGet("merge")]
    public Task<IActionResult> Merge(CancellationToken cancel) => FormAsync(ReorganisationKind.Merge, new() { HandOver = true }, cancel);

    [HttpGet("split")]
    public Task<IActionResult> Split(string? from, CancellationToken cancel) => FormAsync(ReorganisationKind.Split, Of(from), cancel);

    [HttpGet("rename")]
    public Task<IActionResult> Rename(string? from, CancellationToken cancel) => FormAsync(ReorganisationKind.Rename, Of(from) with { HandOver = true }, cancel);

    [HttpPost("merge")]
    public Task<IActionResult> Merge(ReorganisationInput input, CancellationToken cancel) => TakeAsync(ReorganisationKind.Merge, input, cancel);

    [HttpPost("split")]
    public Task<IActionResult> Split(ReorganisationInput input, CancellationToken cancel) => TakeAsync(ReorganisationKind.Split, input, cancel);

    [HttpPost("rename")]
    public Task<IActionResult> Rename(ReorganisationInput input, CancellationToken cancel) => TakeAsync(ReorganisationKind.Rename, input, cancel);

    [HttpGet("undo/{from}/{on}")]
    public async Task<IActionResult> Undo(string from, DateOnly on, CancellationToken cancel) =>
        await reorganiser.PlanUndoAsync(from, on, cancel) is { } plan ? View(Folder + "Undo.cshtml", plan) : NotFound();

    [HttpPost("undo/{from}/{on}")]
    public async Task<IActionResult> Undo(string from, DateOnly on, string? reason, CancellationToken cancel)
    {
        if (await reorganiser.PlanUndoAsync(from, on, cancel) is not { } plan)
            return NotFound();
        if (string.IsNullOrWhiteSpace(reason))
            ModelState.AddModelError("reason", text["ReorganisationReasonMissing"]);
        if (!plan.IsPossible || !ModelState.IsValid)
        {
            Response.StatusCode = plan.IsPossible ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
            return View(Folder + "Undo.cshtml", plan);
        }
        await reorganiser.UndoAsync(plan, HttpContext.ActOf(time, DepartmentInput.Clean(reason)), cancel);
        return Told(text["ReorganisationUndone"]);
    }

    private async Task<IActionResult> TakeAsync(ReorganisationKind kind, ReorganisationInput input, CancellationToken cancel)
    {
        ModelState.Take(rules.Validate(input));
        if (input.Step == "edit" || !ModelState.IsValid)
            return await AgainAsync(kind, input, input.Step == "edit" ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, cancel);
        try
        {
            var plan = await reorganiser.PlanAsync(kind, input, cancel);
            if (input.Step == "act" && plan.IsPossible)
            {
                await reorganiser.CarryAsync(plan, HttpContext.ActOf(time, DepartmentInput.Clean(input.Reason)), cancel);
                return Told(text["ReorganisationDone", text[kind.TextKey()]]);
            }
            if (!plan.IsPossible)
                Response.StatusCode = StatusCodes.Status409Conflict;
            return View(Folder + "Preview.cshtml", new PreviewPage(kind, input, plan));
        }
        catch (DepartmentRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused.Refusal, refused.Detail));
            return await AgainAsync(kind, input, StatusCodes.Status400BadRequest, cancel);
        }
    }

    private async Task<IActionResult> AgainAsync(ReorganisationKind kind, ReorganisationInput input, int status, CancellationToken cancel)
    {
        if (status == StatusCodes.Status200OK)
            ModelState.Clear();
        Response.StatusCode = status;
        return await FormAsync(kind, input, cancel);
    }

    // With places for as many new bodies as can be typed.
    private async Task<IActionResult> FormAsync(ReorganisationKind kind, ReorganisationInput input, CancellationToken cancel)
    {
        var places = kind == ReorganisationKind.Split ? ReorganisationInput.Places : 1;
        var rows = input.New.Concat(Enumerable.Repeat(new NewBody(), places)).Take(places).ToList();
        var bodies = (await keeper.ListAsync(cancel)).Where(body => body.ValidTo is null || body.ValidTo >= Today.AddDays(-1)).ToList();
        return View(Folder + "Reorganise.cshtml", new ReorganisationPage(kind, input with { New = rows }, bodies));
    }

    private static ReorganisationInput Of(string? from) => new() { From = from is null ? [] : [from] };

    private RedirectResult Told(string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect("~/admin/departments");
    }
}

/// <summary>The form: what is typed, and the bodies to choose from.</summary>
public sealed record ReorganisationPage(ReorganisationKind Kind, ReorganisationInput Input, IReadOnlyList<Department> Bodies);

/// <summary>What will happen, and what was typed so that it can be sent again.</summary>
public sealed record PreviewPage(ReorganisationKind Kind, ReorganisationInput Input, ReorganisationPlan Plan);
