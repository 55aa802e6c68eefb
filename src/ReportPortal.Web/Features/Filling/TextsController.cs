using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Writing;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The texts of a filing. Every button saves what is typed first, and then does what it says to one part.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}/texts"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class TextsController(FilingDesk desk, TextPages pages, TypedTexts texts, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Texts(ReportYear year, string department, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is { } open ? View("~/Features/Filling/Texts.cshtml", await pages.OfAsync(open, new Dictionary<string, UnsavedText>(), User, cancel)) : NotFound();

    /// <param name="year">The year.</param>
    /// <param name="department">The body.</param>
    /// <param name="words">The texts by part.</param>
    /// <param name="seen">The versions that were on the page, by part.</param>
    /// <param name="insert">The cells chosen from the lists, by part.</param>
    /// <param name="act">What is done to one part: <c>insert:PART</c>, <c>last:PART</c>, <c>state:PART</c>, <c>state:PART:START</c> or <c>bind:PART:START:PROPOSAL</c>; nothing to save only.</param>
    /// <param name="cancel">Ends it.</param>
    [HttpPost("")]
    public async Task<IActionResult> Save(ReportYear year, string department, Dictionary<string, string?> words, Dictionary<string, int> seen, Dictionary<string, string?> insert, string? act, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open)
            return NotFound();
        if (words.Keys.Any(part => !open.Form.HasNarrative(part)))
            return BadRequest();
        var basis = await pages.ProseAsync(open, cancel);
        var edit = new TextEdit(new(open.Form, basis.Sheet, basis.LastYear), basis.LastYearsTexts, insert, act ?? "");
        IReadOnlyDictionary<string, UnsavedText> left;
        try
        {
            left = await desk.ChangeAsync(open, HttpContext.ActOf(time), filing => texts.Save(
                new(words, seen, edit), part => (filing.NarrativeOf(part)?.Text ?? "", filing.NarrativeOf(part)?.Version ?? 0), (part, clean) => filing.Write(open.Form, part, clean), ModelState), cancel);
        }
        catch (FilingRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused));
            return await AgainAsync(open, words.ToDictionary(typed => typed.Key, typed => new UnsavedText(typed.Value ?? "", [])), StatusCodes.Status409Conflict, cancel);
        }
        if (left.Count > 0)
            return await AgainAsync(open, left, left.Values.Any(typed => typed.Faults.Count == 0) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest, cancel);
        TempData["Flash"] = text["FillingSaved"].Value;
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"~/filling/{year}/{department}/texts") + (edit.Part.Length > 0 ? $"#text-{edit.Part}" : ""));
    }

    private async Task<IActionResult> AgainAsync(OpenFiling before, IReadOnlyDictionary<string, UnsavedText> typed, int status, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, before.Year.Year, before.Body.Code, cancel) is not { } open)
            return NotFound();
        Response.StatusCode = status;
        return View("~/Features/Filling/Texts.cshtml", await pages.OfAsync(open, typed, User, cancel));
    }
}
