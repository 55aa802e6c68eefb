using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The county's figures before they are published, and why each is what it is.</summary>
[Route("/compilation/{year:int:range(2008,2099)}/figures"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class LiveFiguresController(LiveFigures figures, FigureStatement statement, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string OneView = "~/Features/Compilation/LiveFigure.cshtml";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> List(ReportYear year, CancellationToken cancel) =>
        await figures.ListAsync(year, cancel) is { } page ? View("~/Features/Compilation/LiveFigures.cshtml", page) : NotFound();

    [HttpGet("{table}/{row}/{column}")]
    public async Task<IActionResult> One(ReportYear year, string table, string row, string column, CancellationToken cancel) =>
        await FindAsync(year, table, row, column, cancel) is { } page ? View(OneView, page) : NotFound();

    [HttpGet("{table}/{row}/{column}.xlsx")]
    public async Task<IActionResult> Workbook(ReportYear year, string table, string row, string column, CancellationToken cancel) =>
        await FindAsync(year, table, row, column, cancel) is { } page
            ? File(statement.Workbook(page, Now), DownloadedWorkbook.ContentType, $"{year}-{table}-{row}-{column}.xlsx") : NotFound();

    [HttpGet("{table}/{row}/{column}.pdf")]
    public async Task<IActionResult> Pdf(ReportYear year, string table, string row, string column, CancellationToken cancel)
    {
        if (await FindAsync(year, table, row, column, cancel) is not { } page)
            return NotFound();
        try
        {
            return File(statement.Pdf(page, Now), "application/pdf", $"{year}-{table}-{row}-{column}.pdf");
        }
        catch (RenderingRefused)
        {
            ModelState.AddModelError("", text["StatementUnprintable"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(OneView, page);
        }
    }

    private async Task<LiveFigurePage?> FindAsync(ReportYear year, string table, string row, string column, CancellationToken cancel) =>
        CellRef.TryParse($"{table}/{row}/{column}", out var cell) ? await figures.FindAsync(year, cell, cancel) : null;
}
