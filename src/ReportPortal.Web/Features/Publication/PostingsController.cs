using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Registers where and when reports were put up in the county's own site: one on its sheet, or a list of the year.</summary>
[Route("/publication/{year:int:range(2008,2099)}"), ForRoles(PortalRole.Coordinator)]
public sealed class PostingsController(PublicationPages pages, PostingDesk desk, PostingList list, PostingRules rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string ListPage = "~/Features/Publication/Postings.cshtml";

    [HttpPost("{body}/posting")]
    public async Task<IActionResult> Register(ReportYear year, string body, PostingInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, body, cancel) is not { } sheet)
            return NotFound();
        if (ModelState.Take(rules.Validate(input)) && ModelState.IsValid && await TryAsync(year, new(body, input.Address!, input.PostedOn!.Value), cancel))
            return Done(text["PostingDone", sheet.Name], $"~/publication/{year}/{body}");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(ReportSheetController.Page, sheet);
    }

    [HttpPost("{body}/posting/remove")]
    public async Task<IActionResult> Remove(ReportYear year, string body, CancellationToken cancel) => await desk.RemoveAsync(year, body, HttpContext.ActOf(time), cancel)
        ? Done(text["PostingRemoved"], $"~/publication/{year}/{body}")
        : NotFound();

    [HttpGet("postings")]
    public async Task<IActionResult> List(ReportYear year, CancellationToken cancel) =>
        await pages.ListAsync(year, cancel) is null ? NotFound() : View(ListPage, new PostingListPage(year, "", [], false));

    /// <summary>Looks at a list; with <paramref name="keep"/> its good lines are saved, and the others come back as they were typed.</summary>
    [HttpPost("postings")]
    public async Task<IActionResult> List(ReportYear year, string? pasted, bool keep, CancellationToken cancel)
    {
        if (pasted is { Length: > PostingListPage.MaxLength })
            return Again(new(year, "", [], false), text["PostingListTooLong"]);
        if (await list.ReadAsync(year, pasted ?? "", keep, HttpContext.ActOf(time), cancel) is not { } lines)
            return NotFound();
        if (lines.Count == 0)
            return Again(new(year, pasted ?? "", [], false), text["PostingListEmpty"]);
        var page = new PostingListPage(year, pasted!, lines, keep);
        if (!page.Wrong.Any())
            return keep ? Done(text["PostingListDone", lines.Count], $"~/publication/{year}/ledger") : View(ListPage, page);
        return Again(keep ? page with { Pasted = string.Join('\n', page.Wrong.Select(line => line.Typed.Typed)) } : page, text["PostingListWrong", page.Wrong.Count()]);
    }

    private async Task<bool> TryAsync(ReportYear year, TypedPosting typed, CancellationToken cancel)
    {
        try
        {
            await desk.RegisterAsync(year, typed, HttpContext.ActOf(time), cancel);
            return true;
        }
        catch (PostingRefused refused)
        {
            ModelState.AddModelError(PostingWords.FieldOf(refused.Refusal), text.Of(refused));
            return false;
        }
    }

    private RedirectResult Done(string said, string address)
    {
        TempData["Flash"] = said;
        return Redirect(address);
    }

    private ViewResult Again(PostingListPage page, string why)
    {
        ModelState.Remove("pasted");
        ModelState.AddModelError("pasted", why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(ListPage, page);
    }
}
