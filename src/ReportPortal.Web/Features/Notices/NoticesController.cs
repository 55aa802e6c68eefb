using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Notices;

/// <summary>One's own notices, and the page on which the office presses those who are late.</summary>
[Route("/notices")]
public sealed class NoticesController(NoticeBoard board, PressList press, Notifier notifier, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const int FurthestPage = 10_000;

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancel = default) =>
        page is >= 1 and <= FurthestPage && await board.PageAsync(User.AccountId(), page, cancel) is { } found ? View(found) : NotFound();

    /// <summary>Puts some of them away.</summary>
    [HttpPost("seen")]
    public async Task<IActionResult> Seen(string[] key, string? returnUrl, CancellationToken cancel) =>
        key.Length > 0 && await board.PutAwayAsync(key, HttpContext.ActOf(time), cancel) ? LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/notices") : NotFound();

    [HttpGet("press/{year:int:range(2008,2099)}"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Press(ReportYear year, CancellationToken cancel) => await press.OfAsync(year, [], cancel) is { } page ? View(page) : NotFound();

    /// <summary>Presses the bodies that were chosen.</summary>
    [HttpPost("press/{year:int:range(2008,2099)}"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Press(ReportYear year, string[] department, CancellationToken cancel)
    {
        if (await press.OfAsync(year, department, cancel) is not { } page)
            return NotFound();
        if (department.Length == 0)
            return Again(page, StatusCodes.Status400BadRequest, text["NoticePressNobody"]);
        if (await notifier.PressAsync(year, department, HttpContext.ActOf(time), cancel) is not { } told)
            return Again(page, StatusCodes.Status409Conflict, text["NoticePressTooLate"]);
        TempData["Flash"] = text["NoticePressDone", department.Distinct().Count(), told].Value;
        return Redirect($"~/notices/press/{year}");
    }

    private ViewResult Again(PressPage page, int status, string fault)
    {
        ModelState.AddModelError("", fault);
        Response.StatusCode = status;
        return View(page);
    }
}
