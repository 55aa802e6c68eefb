using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What the office takes away of a published edition: its archive, its files, and what is pasted into the county's other site.</summary>
[Route("/publication/{year:int:range(2008,2099)}/{body}/editions/{number:int}")]
public sealed class EditionController(EditionArchives archives, PastePages pastes) : Controller
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>The edition as an archive.</summary>
    [HttpGet("archive.zip"), ForRoles(PortalRole.Coordinator, PortalRole.Auditor, PortalRole.Administrator)]
    public async Task<IActionResult> Archive(ReportYear year, string body, int number, CancellationToken cancel) =>
        await archives.FindAsync(year, body, number, cancel) is { } edition
            ? File(await archives.MakeAsync(edition, cancel), "application/zip", $"{body}-{year}-{number}.zip")
            : NotFound();

    /// <summary>A file as the county names it, whichever edition stands today.</summary>
    [HttpGet("files/{format:alpha}"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
    public async Task<IActionResult> Download(ReportYear year, string body, int number, string format, CancellationToken cancel) =>
        format != EditionContent.PageFormat && await pastes.FileAsync(year, body, number, format, cancel) is var (title, bytes) && ContentTypes.TryGetContentType("." + format, out var type)
            ? File(bytes, type, CountyFileName.Of(title, format))
            : NotFound();

    /// <summary>The edition as it is pasted elsewhere.</summary>
    [HttpGet("paste"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
    public async Task<IActionResult> Paste(ReportYear year, string body, int number, CancellationToken cancel) =>
        await pastes.FindAsync(year, body, number, cancel) is { } page ? View("~/Features/Publication/Paste.cshtml", page) : NotFound();
}
