using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>Where the bodies of a year are, and what is done about all of them.</summary>
[Route("/review"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class ReviewController(BoardReader reader, BulkAcceptance bulk, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var years = await reader.YearsAsync(cancel);
        return years.FirstOrDefault(year => year.State == YearState.Open) is { } open ? Redirect($"~/review/{open.Year}") : View(years);
    }

    [HttpGet("{year:int:range(2008,2099)}")]
    public async Task<IActionResult> Board(ReportYear year, string? show, CancellationToken cancel) => await FindAsync(year, show, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("{year:int:range(2008,2099)}.csv")]
    public async Task<IActionResult> Csv(ReportYear year, string? show, CancellationToken cancel) =>
        await FindAsync(year, show, cancel) is { } page ? DownloadedTable.Of($"filings-{year}.csv", BoardTable.Write(page, text)) : NotFound();

    [HttpGet("{year:int:range(2008,2099)}.xlsx")]
    public async Task<IActionResult> Workbook(ReportYear year, string? show, CancellationToken cancel) =>
        await FindAsync(year, show, cancel) is { } page ? DownloadedWorkbook.Of($"filings-{year}.xlsx", text["ReviewTitle", year], BoardTable.Write(page, text)) : NotFound();

    [HttpGet("{year:int:range(2008,2099)}/reminder")]
    public async Task<IActionResult> Reminder(ReportYear year, CancellationToken cancel) => await reader.ReadAsync(year, cancel) is { } board ? View(board) : NotFound();

    [HttpPost("{year:int:range(2008,2099)}/accept"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Accept(ReportYear year, string? show, string[] bodies, CancellationToken cancel)
    {
        if (await FindAsync(year, show, cancel) is not { } page)
            return NotFound();
        if (bodies.Length > 0)
            return View("Accepted", new AcceptedPage(year, await bulk.AcceptAsync(year, bodies, HttpContext.ActOf(time), cancel)));
        ModelState.AddModelError("", text["ReviewNoneTicked"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Board", page);
    }

    private async Task<BoardPage?> FindAsync(ReportYear year, string? show, CancellationToken cancel) =>
        await reader.ReadAsync(year, cancel) is { } board ? new(board, BoardFilter.Find(show)) : null;
}

/// <summary>What became of each filing that was to be accepted.</summary>
public sealed record AcceptedPage(ReportYear Year, IReadOnlyList<AcceptanceResult> Results);
