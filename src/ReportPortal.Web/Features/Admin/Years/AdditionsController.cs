using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>The channels and indicators that the county adds to a year's form.</summary>
[Route("/admin/years/{year:int:range(2008,2099)}/additions"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class AdditionsController(AdditionKeeper keeper, AdditionRules rules, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string Page = "~/Features/Admin/Years/Additions.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Additions(ReportYear year, string? edit, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page)
            return NotFound();
        var edited = page.Additions.FirstOrDefault(addition => addition.Key == edit);
        return View(Page, edited is null ? page : page with { Editing = edited.Key, Input = AdditionInput.Of(edited) });
    }

    [HttpPost(""), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Add(ReportYear year, AdditionInput input, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page)
            return NotFound();
        if (Frozen(page) is { } frozen)
            return frozen;
        if (!ModelState.Take(rules.Validate(input)))
            return Again(page with { Input = input });
        if (await keeper.AddAsync(page, input, Act, cancel))
            return Told(year, text["AdditionAdded", input.NameZh!]);
        ModelState.AddModelError("", text["AdditionDoesNotFit"]);
        return Again(page with { Input = input });
    }

    [HttpPost("{key}"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Change(ReportYear year, string key, AdditionInput input, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page || Find(page, key) is not { } addition)
            return NotFound();
        if (Frozen(page) is { } frozen)
            return frozen;
        if (!ModelState.Take(rules.Validate(input with { Kind = addition.Kind })))
            return Again(page with { Input = input, Editing = key });
        if (await keeper.ChangeAsync(page, addition, input, Act, cancel))
            return Told(year, text["AdditionSaved", input.NameZh!]);
        ModelState.AddModelError("", text["AdditionDoesNotFit"]);
        return Again(page with { Input = input, Editing = key });
    }

    [HttpPost("{key}/move"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Move(ReportYear year, string key, bool up, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page || Find(page, key) is not { } addition)
            return NotFound();
        if (Frozen(page) is { } frozen)
            return frozen;
        await keeper.MoveAsync(page, addition, up, Act, cancel);
        return Redirect($"~/admin/years/{year}/additions");
    }

    [HttpPost("{key}/remove"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Remove(ReportYear year, string key, CancellationToken cancel)
    {
        if (await keeper.FindAsync(year, cancel) is not { } page || Find(page, key) is not { } addition)
            return NotFound();
        if (Frozen(page) is { } frozen)
            return frozen;
        if (page.IsUsed(addition))
        {
            ModelState.AddModelError("", text["AdditionUsed", addition.NameZh]);
            return Again(page, StatusCodes.Status409Conflict);
        }
        await keeper.RemoveAsync(addition, Act, cancel);
        return Told(year, text["AdditionRemoved", addition.NameZh]);
    }

    private Act Act => HttpContext.ActOf(time);

    private static YearAddition? Find(AdditionsPage page, string key) => page.Additions.FirstOrDefault(addition => addition.Key == key);

    private ViewResult? Frozen(AdditionsPage page)
    {
        if (!page.IsFrozen && page.Year.State == YearState.Open)
            return null;
        ModelState.AddModelError("", text[page.IsFrozen ? "AdditionsFrozen" : "YearIsClosed"]);
        return Again(page, StatusCodes.Status409Conflict);
    }

    private ViewResult Again(AdditionsPage page, int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return View(Page, page);
    }

    private RedirectResult Told(ReportYear year, string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect($"~/admin/years/{year}/additions");
    }
}
