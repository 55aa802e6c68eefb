using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The figures that the county itself brings in: of lead offices, and what it adds or takes away.</summary>
[Route("/compilation/{year:int:range(2008,2099)}/sources"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class SourcesController(SourceDesk desk, LeadRules leadRules, AdjustmentRules adjustmentRules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    internal const string Page = "~/Features/Compilation/Sources.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Sources(ReportYear year, string? edit, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        return View(Page, page.Leads.FirstOrDefault(line => line.Lead.Cell.ToString() == edit) is not { } line ? page : page with
        {
            Lead = new() { LeadCell = edit, LeadDepartment = line.Lead.DepartmentCode, LeadAmount = FigureText.Print(line.Lead.Amount, page.Form[line.Lead.Cell].Unit), Seen = SourceDesk.SeenOf(line.Lead) },
        });
    }

    /// <summary>Adds a lead office's figure, or puts another in its place.</summary>
    [HttpPost("leads"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Lead(ReportYear year, LeadInput input, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        if (!page.IsOpen)
            return Again(page with { Lead = input }, StatusCodes.Status409Conflict, text["FilingYearClosed"]);
        ModelState.Take(leadRules.Validate(input));
        if (page.Bodies.All(body => body.Code != input.LeadDepartment) && ModelState.IsValid)
            ModelState.AddModelError(nameof(input.LeadDepartment), text["SourceDepartmentMissing"]);
        if (new SourceReader(page.Form, ModelState, text).Lead(input) is not { } lead)
            return Again(page with { Lead = input }, StatusCodes.Status400BadRequest);
        return await desk.LeadAsync(lead, input.Seen, HttpContext.ActOf(time, input.LeadReason!.Trim()), cancel)
            ? Told(year, text["SourceLeadSaved", page.Form[lead.Cell].Name.In(Infrastructure.PortalLanguage.Current)])
            : Again((await desk.OfAsync(year, cancel))! with { Lead = input }, StatusCodes.Status409Conflict, text["SourceLeadStale"]);
    }

    [HttpPost("leads/remove"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Unlead(ReportYear year, string? cell, string? reason, CancellationToken cancel) =>
        RemoveAsync(year, reason, async why => CellRef.TryParse(cell, out var known) && await desk.UnleadAsync(year, known, HttpContext.ActOf(time, why), cancel), cancel);

    /// <summary>Adds to a cell, or takes from it.</summary>
    [HttpPost("adjustments"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Adjust(ReportYear year, AdjustmentInput input, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        if (!page.IsOpen)
            return Again(page with { Adjust = input }, StatusCodes.Status409Conflict, text["FilingYearClosed"]);
        ModelState.Take(adjustmentRules.Validate(input));
        var act = HttpContext.ActOf(time);
        if (new SourceReader(page.Form, ModelState, text).Adjustment(input, act.By, act.At) is not { } adjustment)
            return Again(page with { Adjust = input }, StatusCodes.Status400BadRequest);
        await desk.AdjustAsync(adjustment, act with { Reason = adjustment.Reason }, cancel);
        return Told(year, text["SourceAdjusted", page.Form[adjustment.Cell].Name.In(Infrastructure.PortalLanguage.Current)]);
    }

    [HttpPost("adjustments/{id:guid}/remove"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Unadjust(ReportYear year, Guid id, string? reason, CancellationToken cancel) =>
        RemoveAsync(year, reason, why => desk.UnadjustAsync(year, id, HttpContext.ActOf(time, why), cancel), cancel);

    private async Task<IActionResult> RemoveAsync(ReportYear year, string? reason, Func<string, Task<bool>> remove, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        if (!page.IsOpen)
            return Again(page, StatusCodes.Status409Conflict, text["FilingYearClosed"]);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Adjustment.MaxReasonLength)
            return Again(page, StatusCodes.Status400BadRequest, text["SourceReasonMissing"]);
        return await remove(reason.Trim()) ? Told(year, text["SourceRemoved"]) : NotFound();
    }

    private ViewResult Again(SourcesPage page, int status, string? fault = null)
    {
        if (fault is not null)
            ModelState.AddModelError("", fault);
        Response.StatusCode = status;
        return View(Page, page);
    }

    private RedirectResult Told(ReportYear year, string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect($"~/compilation/{year}/sources");
    }
}
