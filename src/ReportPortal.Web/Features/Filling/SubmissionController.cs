using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The last page: reasons, answers, who signed; and afterwards to take it back, and the office's changes to confirm.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class SubmissionController(FilingDesk desk, Submission submission, SubmissionRules rules, Notifier notifier, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    internal const string Page = "~/Features/Filling/Submit.cshtml";

    [HttpGet("submit")]
    public async Task<IActionResult> Submit(ReportYear year, string department, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is { } open ? View(Page, await submission.OfAsync(open, null, User, cancel)) : NotFound();

    [HttpPost("submit")]
    public async Task<IActionResult> Submit(ReportYear year, string department, SubmissionInput input, bool keep, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open)
            return NotFound();
        ModelState.Clear();                                   // answers by identity would else be told in the framework's words
        if (!keep)
            ModelState.Take(rules.Validate(input));
        foreach (var row in submission.Empty(input))
            ModelState.AddModelError(Submission.FieldOf(row), text["ReasonIsNone"]);
        if (!keep && (await submission.OfAsync(open, input, User, cancel)).NeedsSignedForm)
            ModelState.AddModelError("file", text["FilingSignedFormMissing"]);
        if (!ModelState.IsValid)
            return await AgainAsync(open, input, StatusCodes.Status400BadRequest, cancel);
        return await ActAsync(open, input, async () =>
        {
            if (!await submission.TakeAsync(open, input, !keep, HttpContext.ActOf(time), cancel))
                return "FillingSaved";
            await notifier.TellAsync(year, department, cancel);
            return "FillingSubmitted";
        }, cancel);
    }

    /// <summary>Takes it back before the office has decided.</summary>
    [HttpPost("recall")]
    public async Task<IActionResult> Recall(ReportYear year, string department, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is not { } open ? NotFound() : await ActAsync(open, null, () => desk.ChangeAsync(open, HttpContext.ActOf(time), filing =>
        {
            filing.Recall();
            return "FillingRecalled";
        }, cancel), cancel);

    /// <summary>Confirms what the office changed as agreed by telephone.</summary>
    [HttpPost("agreed/{id:guid}")]
    public async Task<IActionResult> Confirm(ReportYear year, string department, Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open || open.Filing?.AgreedChanges.Any(change => change.Id == id) != true)
            return NotFound();
        var act = HttpContext.ActOf(time);
        return await ActAsync(open, null, () => desk.ChangeAsync(open, act, filing =>
        {
            filing.Confirm(id, act.By, act.At);
            return "FillingConfirmed";
        }, cancel), cancel);
    }

    private async Task<IActionResult> ActAsync(OpenFiling open, SubmissionInput? input, Func<Task<string>> act, CancellationToken cancel)
    {
        try
        {
            TempData["Flash"] = text[await act()].Value;
            return Redirect($"~/filling/{open.Year.Year}/{open.Body.Code}/submit");
        }
        catch (FilingRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused));
            return await AgainAsync(open, input, StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> AgainAsync(OpenFiling before, SubmissionInput? input, int status, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, before.Year.Year, before.Body.Code, cancel) is not { } open)
            return NotFound();
        Response.StatusCode = status;
        return View(Page, await submission.OfAsync(open, input, User, cancel));
    }
}
