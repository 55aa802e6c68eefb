using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Publication;

/// <summary>How far the reports of a year are.</summary>
[Route("/publication"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class PublicationController(PortalDbContext db, PublicationPages pages, PublicationActs acts) : Controller
{
    internal const string Page = "~/Features/Publication/Publication.cshtml";

    /// <summary>The newest year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await db.Years.AsNoTracking().OrderByDescending(year => year.Year).FirstOrDefaultAsync(cancel) is { } newest ? Redirect($"~/publication/{newest.Year}") : View("~/Features/Compilation/NoYear.cshtml");

    [HttpGet("{year:int:range(2008,2099)}")]
    public async Task<IActionResult> Publication(ReportYear year, CancellationToken cancel) => await pages.ListAsync(year, cancel) is { } page ? View(Page, page) : NotFound();

    /// <summary>Publishes the chosen ones, one after the other, while this page shows how far that is.</summary>
    [HttpPost("{year:int:range(2008,2099)}"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Publish(ReportYear year, string[]? body, CancellationToken cancel) => acts.PublishManyAsync(this, year, body ?? [], cancel);
}
