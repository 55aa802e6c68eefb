using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Reports;

[AllowAnonymous, Route("reports")]
public sealed class ReportsController(PublishedReports published, ReportPages pages) : Controller
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(ReportPages.List(await published.ListAsync(ReportBody.CountyCode, cancel)));

    [HttpGet("{year:length(4)}"), HttpHead("{year:length(4)}")]
    public async Task<IActionResult> Report(string year, CancellationToken cancel)
    {
        if (await FindAsync(year, cancel) is not { } edition)
            return NotFound();
        return View(pages.Of(edition, await published.ContentAsync(edition, cancel)));
    }

    [HttpGet("{year:length(4)}.{format:alpha}"), HttpHead("{year:length(4)}.{format:alpha}")]
    public async Task<IActionResult> Download(string year, string format, CancellationToken cancel)
    {
        if (await FindAsync(year, cancel) is not { } edition
            || edition.Downloads.FirstOrDefault(known => known.Format == format) is not { } file
            || !ContentTypes.TryGetContentType("." + format, out var type))
            return NotFound();

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = $"{edition.Title}.{format}" }.ToString();
        return File(await published.BytesAsync(edition, file, cancel), type, edition.PublishedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private async Task<PublishedEdition?> FindAsync(string year, CancellationToken cancel) =>
        ReportYear.TryParse(year, null, out var asked) ? await published.FindAsync(asked, ReportBody.CountyCode, cancel) : null;
}
