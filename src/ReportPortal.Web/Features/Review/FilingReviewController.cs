using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>One body's filing before the county's office: read, and decided on.</summary>
[Route("/review/{year:int:range(2008,2099)}/{department}"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class FilingReviewController(
    ReviewPages pages, SinceLastLook looks, FilingDecisions decisions, CheckBases bases, ReviewActs acts, ReturnRules rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(ReportYear year, string department, CancellationToken cancel) => await pages.FindAsync(year, department, cancel) is { } page
        ? View(ReviewActs.View, page with { Changes = await looks.LookAsync(page.Open, HttpContext.ActOf(time), cancel) })
        : NotFound();

    [HttpGet("files/{id:guid}")]
    public async Task<IActionResult> Attachment(ReportYear year, string department, Guid id, CancellationToken cancel) =>
        await pages.FileAsync(year, department, id, cancel) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();

    [HttpPost("accept"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Accept(ReportYear year, string department, CancellationToken cancel) =>
        acts.DoAsync(this, year, department, null, "ReviewAccepted", async (open, act) => await decisions.AcceptAsync(open, await bases.OfAsync(open.Form, cancel), act, cancel), cancel);

    [HttpPost("return"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Return(ReportYear year, string department, ReturnInput input, CancellationToken cancel)
    {
        if (input.More)
            return await acts.AgainAsync(this, year, department, StatusCodes.Status200OK, page => page with { Return = input.Shown() }, cancel);
        ModelState.Take(rules.Validate(input));
        return await acts.DoAsync(this, year, department, null, "ReviewReturned", (open, act) => decisions.ReturnAsync(open, input.Typed, act, cancel), cancel,
            page => page with { Return = input.Shown() }, open => MarkStray(input, open.Form));
    }

    [HttpPost("reopen"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Reopen(ReportYear year, string department, string? reopening, CancellationToken cancel)
    {
        acts.RequireReason(this, nameof(reopening), reopening);
        return acts.DoAsync(this, year, department, reopening, "ReviewReopened", (open, act) => decisions.ReopenAsync(open, act, cancel), cancel);
    }

    [HttpPost("excuse"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Excuse(ReportYear year, string department, string? excusing, CancellationToken cancel)
    {
        acts.RequireReason(this, nameof(excusing), excusing);
        return acts.DoAsync(this, year, department, excusing, "ReviewExcused", (open, act) => decisions.ExcuseAsync(open, act, cancel), cancel);
    }

    [HttpPost("require"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> RequireAgain(ReportYear year, string department, CancellationToken cancel) =>
        acts.DoAsync(this, year, department, null, "ReviewRequired", (open, act) => decisions.RequireAsync(open, act, cancel), cancel);

    private void MarkStray(ReturnInput input, YearForm form)
    {
        for (var at = 0; at < input.Remarks.Count; at++)
            if (!input.Remarks[at].Fits(form))
                ModelState.AddModelError($"Remarks[{at}].Target", text["ReviewTargetUnknown"]);
    }
}
