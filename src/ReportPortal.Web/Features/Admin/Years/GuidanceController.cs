using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;
using CountyGuidance = ReportPortal.Domain.Formats.Guidance;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>What the county tells its bodies about the tables and cells of a year.</summary>
[Route("/admin/years/{year:int:range(2008,2099)}/guidance"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class GuidanceController(GuidanceKeeper keeper, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string Page = "~/Features/Admin/Years/Guidance.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Guidance(ReportYear year, string? target, CancellationToken cancel) => await keeper.FindAsync(year, cancel) is { } page
        ? View(Page, page with { Target = target, Words = page.Said.FirstOrDefault(said => said.Target == target)?.Text })
        : NotFound();

    [HttpPost(""), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Say(ReportYear year, string? target, string? words, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page)
            return NotFound();
        if (!page.IsOpen)
            ModelState.AddModelError("", text["YearIsClosed"]);
        if (!new CountyGuidance { Year = year, Target = target ?? "", Text = "" }.Fits(page.Form))
            ModelState.AddModelError(nameof(target), text["GuidanceTargetMissing"]);
        if (words?.Length > CountyGuidance.MaxTextLength)
            ModelState.AddModelError(nameof(words), text["GuidanceTooLong", CountyGuidance.MaxTextLength]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = page.IsOpen ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
            return View(Page, page with { Target = target, Words = words });
        }
        await keeper.SayAsync(page, target!, words, HttpContext.ActOf(time), cancel);
        TempData["Flash"] = text["GuidanceSaved"].Value;
        return Redirect($"~/admin/years/{year}/guidance");
    }
}
