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

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(pages.List(await published.ListAsync(ReportBody.CountyCode, cancel)));

    [HttpGet("{year:length(4)}")]
    public async Task<IActionResult> Report(string year, CancellationToken cancel) =>
        ReportYear.TryParse(year, null, out var asked) && await pages.FindAsync(asked, ReportBody.CountyCode, cancel) is { } page
            ? View(page)
            : NotFound();

    [HttpGet("{year:length(4)}.{format:alpha}")]
    public async Task<IActionResult> Download(string year, string format, CancellationToken cancel)
    {
        if (!ReportYear.TryParse(year, null, out var asked) || !ContentTypes.TryGetContentType("." + format, out var type))
            return NotFound();
        if (await published.FindFileAsync(asked, ReportBody.CountyCode, format, cancel) is not (var edition, var file) || format == ReportPages.PageFormat)
            return NotFound();

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = $"{edition.Title}.{format}" }.ToString();
        return File(file.Bytes, type, edition.PublishedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
