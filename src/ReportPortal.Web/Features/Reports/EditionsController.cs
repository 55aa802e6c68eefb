using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Each edition of a report under its number, for as long as the portal stands: who cited one finds what was cited.</summary>
[AllowAnonymous, Route("reports/{year:length(4)}")]
public sealed class EditionsController(PublishedReports published, EditionAnswers answers) : Controller
{
    [HttpGet("editions/{number:int:min(1)}"), HttpHead("editions/{number:int:min(1)}")]
    [HttpGet("{department}/editions/{number:int:min(1)}"), HttpHead("{department}/editions/{number:int:min(1)}")]
    public async Task<IActionResult> Edition(string year, string? department, int number, CancellationToken cancel)
    {
        var edition = await FindAsync(year, department, number, cancel);
        ViewData["Canonical"] = edition?.Address;
        ViewData["NoIndex"] = edition?.IsOld;
        return await answers.PageAsync(this, edition, cancel);
    }

    [HttpGet("editions/{number:int:min(1)}.{format:alpha}"), HttpHead("editions/{number:int:min(1)}.{format:alpha}")]
    [HttpGet("{department}/editions/{number:int:min(1)}.{format:alpha}"), HttpHead("{department}/editions/{number:int:min(1)}.{format:alpha}")]
    public async Task<IActionResult> Download(string year, string? department, int number, string format, CancellationToken cancel) =>
        await answers.FileAsync(this, await FindAsync(year, department, number, cancel), format, cancel);

    private async Task<PublishedEdition?> FindAsync(string year, string? department, int number, CancellationToken cancel) =>
        department != ReportBody.CountyCode && ReportYear.TryParse(year, null, out var asked)
            ? await published.FindAsync(asked, department ?? ReportBody.CountyCode, number, cancel)
            : null;
}
