using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.Departments;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>The years that are reported on.</summary>
[Route("/admin/years"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class YearsController(
    YearKeeper keeper, YearOpener opener, DeploymentNotice notice, DatesRules rules, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await keeper.ListAsync(cancel));

    [HttpGet("{year:int:range(2008,2099)}")]
    public async Task<IActionResult> Year(ReportYear year, CancellationToken cancel) => await keeper.FindAsync(year, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("{year:int:range(2008,2099)}/notice.docx")]
    public async Task<IActionResult> Notice(ReportYear year, CancellationToken cancel) => await keeper.FindAsync(year, cancel) is { } page
        ? File(notice.Write(page, $"{Request.Scheme}://{Request.Host}{Request.PathBase.Value?.Replace("/en", "", StringComparison.Ordinal)}/"), Docx, $"notice-{year}.docx")
        : NotFound();

    [HttpGet("open"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Open(ReportYear? year, string? form, CancellationToken cancel)
    {
        var asked = year ?? await opener.NextAsync(clock.DayOf(time.GetUtcNow().UtcDateTime), cancel);
        return await opener.PlanAsync(asked, form, cancel) is { } plan
            ? View(new OpenPage(plan, DatesInput.Of(plan.Dates)))
            : await opener.PlanAsync(asked, null, cancel) is { } other ? View(new OpenPage(other, DatesInput.Of(other.Dates))) : NotFound();
    }

    [HttpPost("open"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Open(ReportYear? year, string? form, DatesInput typed, CancellationToken cancel)
    {
        if (year is null || await opener.PlanAsync(year, form, cancel) is not { } plan)
            return NotFound();
        if (plan.Exists)
            ModelState.AddModelError("", text["YearExists", year]);
        if (!ModelState.Take(rules.Validate(typed, year)) || !ModelState.IsValid)
        {
            Response.StatusCode = plan.Exists ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return View(new OpenPage(plan, typed));
        }
        await opener.OpenAsync(plan, typed.ToDates(), HttpContext.ActOf(time), cancel);
        return Told(year, text["YearOpened", year]);
    }

    [HttpPost("{year:int:range(2008,2099)}/dates"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Dates(ReportYear year, DatesInput typed, CancellationToken cancel)
    {
        RequireReason(nameof(typed.Reason), typed.Reason);
        ModelState.Take(rules.Validate(typed, year));
        return ModelState.IsValid
            ? await ActAsync(year, act => keeper.RescheduleAsync(year, typed.ToDates(), act, cancel), typed.Reason, "YearDatesSaved", cancel)
            : await AgainAsync(year, typed, StatusCodes.Status400BadRequest, cancel);
    }

    [HttpPost("{year:int:range(2008,2099)}/close"), ForRoles(PortalRole.Administrator)]
    public Task<IActionResult> Close(ReportYear year, string? closing, CancellationToken cancel) =>
        WithReasonAsync(year, nameof(closing), closing, act => keeper.CloseAsync(year, act, cancel), "YearClosed", cancel);

    [HttpPost("{year:int:range(2008,2099)}/reopen"), ForRoles(PortalRole.Administrator)]
    public Task<IActionResult> Reopen(ReportYear year, string? reopening, CancellationToken cancel) =>
        WithReasonAsync(year, nameof(reopening), reopening, act => keeper.ReopenAsync(year, act, cancel), "YearReopened", cancel);

    private async Task<IActionResult> WithReasonAsync(ReportYear year, string field, string? reason, Func<Act, Task> deed, string said, CancellationToken cancel)
    {
        RequireReason(field, reason);
        return ModelState.IsValid ? await ActAsync(year, deed, reason, said, cancel) : await AgainAsync(year, null, StatusCodes.Status400BadRequest, cancel);
    }

    private async Task<IActionResult> ActAsync(ReportYear year, Func<Act, Task> deed, string? reason, string said, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is null)
            return NotFound();
        try
        {
            await deed(HttpContext.ActOf(time, DepartmentInput.Clean(reason)));
            return Told(year, text[said, year]);
        }
        catch (YearRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused.Refusal));
            return await AgainAsync(year, null, StatusCodes.Status409Conflict, cancel);
        }
    }

    private void RequireReason(string field, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            ModelState.AddModelError(field, text["YearReasonMissing"]);
        else if (reason.Length > 500)
            ModelState.AddModelError(field, text["ReasonTooLong", 500]);
    }

    private async Task<IActionResult> AgainAsync(ReportYear year, DatesInput? dates, int status, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page)
            return NotFound();
        Response.StatusCode = status;
        return View("Year", dates is null ? page : page with { Dates = dates });
    }

    private RedirectResult Told(ReportYear year, string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect($"~/admin/years/{year}");
    }
}

/// <summary>The one page that is confirmed: what is taken over, and the dates as typed.</summary>
public sealed record OpenPage(YearPlan Plan, DatesInput Dates);
