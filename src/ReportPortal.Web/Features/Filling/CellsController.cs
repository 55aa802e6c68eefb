using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>A cell that saves itself, for the page's script: the same fields as the page sends, and an answer for each.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class CellsController(FilingDesk desk, FillingPages pages, Conflicts conflicts, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpPost("cells"), RequestSizeLimit(512 * 1024)]
    public async Task<IActionResult> Save(ReportYear year, string department, CancellationToken cancel)
    {
        if (await desk.ApproachAsync(User, year, department, cancel) is not { } open)
            return NotFound();
        var entered = EnteredFigures.Read(open.Form, Request.Form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())), text);
        if (!entered.IsKnown)
            return BadRequest();
        try
        {
            var answer = await desk.ChangeCellsAsync(open, HttpContext.ActOf(time), filing =>
                (Filing: filing, Stale: filing.Save(open.Form, entered.Figures, entered.Seen)), cancel);
            return Json(AnswerOf(open with { Filing = answer.Filing }, entered, answer.Stale));
        }
        catch (FilingRefused refused)
        {
            return Conflict(new { refused = text.Of(refused) });
        }
    }

    /// <summary>What the checker says now, to stand beside the form.</summary>
    [HttpGet("findings")]
    public async Task<IActionResult> Findings(ReportYear year, string department, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is { } open
            ? PartialView("~/Features/Filling/_Findings.cshtml", await pages.FrameAsync(open, User, cancel)) : NotFound();

    private CellsAnswer AnswerOf(OpenFiling now, EnteredFigures entered, IReadOnlyList<CellRef> stale) => new(
        [.. entered.Figures.Keys.Except(stale).Select(cell => StandingOf(now, cell, null))],
        [.. entered.Faults.Select(fault => new CellAnswer(fault.Key.ToString(), entered.Typed[fault.Key], null, null, fault.Value)),
            .. stale.Select(cell => StandingOf(now, cell, conflicts.Explain(now, cell, entered.Typed[cell])))],
        FillingPages.SumsOf(now.Form, now.Filing!.Sheet, entered.Typed.Keys.Select(cell => cell.Table).ToHashSet()).ToDictionary(sum => sum.Key.ToString(), sum => sum.Value));

    private CellAnswer StandingOf(OpenFiling now, CellRef cell, string? fault)
    {
        var figure = now.Filing!.Sheet[cell];
        var shown = figure.IsNotApplicable ? text["FillingNotApplicable"].Value : FillingPages.Print(now.Form, cell, figure);
        return new(cell.ToString(), shown, EnteredFigures.SeenOf(now.Filing.CellAt(cell)?.Version ?? 0, shown), pages.EchoOf(now.Form[cell], figure), fault);
    }
}

/// <summary>What became of the cells that were sent, and the computed ones of their tables as they are now.</summary>
public sealed record CellsAnswer(IReadOnlyList<CellAnswer> Saved, IReadOnlyList<CellAnswer> Refused, IReadOnlyDictionary<string, string> Sums);

/// <summary>A cell as it stands now, and what is wrong with what was sent.</summary>
/// <param name="Cell">Its address.</param>
/// <param name="Text">What is saved; of a faulty cell what was typed.</param>
/// <param name="Seen">The field that goes along with it next time; null where nothing was saved.</param>
/// <param name="Echo">Money in yuan.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record CellAnswer(string Cell, string Text, string? Seen, string? Echo, string? Fault);
