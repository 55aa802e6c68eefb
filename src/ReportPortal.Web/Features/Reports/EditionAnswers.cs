using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Answers with an edition: its page, one of its files, or that its report was withdrawn.</summary>
public sealed class EditionAnswers(PublishedReports published, ReportPages pages)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new() { Mappings = { [".html"] = "text/html; charset=utf-8", [".csv"] = "text/csv; charset=utf-8" } };

    public Task<IActionResult> PageAsync(Controller page, PublishedEdition? edition, CancellationToken cancel) => UnlessWithdrawnAsync(page, edition, async found => page.View(
        "~/Features/Reports/Report.cshtml",
        pages.Of(found, await published.ContentAsync(found, cancel), await published.BodiesAsync(found.Year, cancel), await published.EditionsAsync(found, cancel))));

    public Task<IActionResult> FileAsync(Controller page, PublishedEdition? edition, string format, CancellationToken cancel) => UnlessWithdrawnAsync(page, edition, async found =>
    {
        if (found.Downloads.FirstOrDefault(known => known.Format == format) is not { } file || !ContentTypes.TryGetContentType("." + format, out var type))
            return page.NotFound();
        if (format == "html")
            page.Response.Headers.ContentSecurityPolicy = SecurityHeaders.SelfContainedPolicy;
        page.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(format is "pdf" or "html" ? "inline" : "attachment") { FileNameStar = $"{found.Title}.{format}" }.ToString();
        return page.File(await published.BytesAsync(found, file, cancel), type, found.PublishedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    });

    /// <summary>404 where there is none; 410 with what was withdrawn, when and why; else what is shown of it.</summary>
    public async Task<IActionResult> UnlessWithdrawnAsync(Controller page, PublishedEdition? edition, Func<PublishedEdition, Task<IActionResult>> show)
    {
        if (edition is not { Withdrawn: { } withdrawn })
            return edition is null ? page.NotFound() : await show(edition);
        page.Response.StatusCode = StatusCodes.Status410Gone;
        return page.View("~/Features/Reports/Withdrawn.cshtml", pages.Of(edition, withdrawn));
    }
}
