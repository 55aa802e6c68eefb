using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Json;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Published reports: the county's under its year, a body's own under year and body, and what a figure of the county is made of.</summary>
[AllowAnonymous, Route("reports")]
public sealed class ReportsController(PublishedReports published, EditionAnswers answers, FigurePages figures) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(ReportPages.List(await published.ListAsync(ReportBody.CountyCode, cancel)));

    [HttpGet("{year:length(4)}"), HttpHead("{year:length(4)}")]
    [HttpGet("{year:length(4)}/{department}"), HttpHead("{year:length(4)}/{department}")]
    public async Task<IActionResult> Report(string year, string? department, CancellationToken cancel) => await answers.PageAsync(this, await FindAsync(year, department, cancel), cancel);

    [HttpGet("{year:length(4)}.{format:alpha}"), HttpHead("{year:length(4)}.{format:alpha}")]
    [HttpGet("{year:length(4)}/{department}.{format:alpha}"), HttpHead("{year:length(4)}/{department}.{format:alpha}")]
    public async Task<IActionResult> Download(string year, string? department, string format, CancellationToken cancel) =>
        await answers.FileAsync(this, await FindAsync(year, department, cancel), format, cancel);

    /// <summary>What the JSON files follow.</summary>
    [HttpGet("~/schemas/report-1.json"), HttpHead("~/schemas/report-1.json")]
    public IActionResult Schema() => File(JsonRenderer.Schema(), "application/schema+json");

    [HttpGet("{year:length(4)}/figures"), HttpHead("{year:length(4)}/figures")]
    public async Task<IActionResult> Figures(string year, CancellationToken cancel) =>
        await answers.UnlessWithdrawnAsync(this, await FindAsync(year, null, cancel), async edition => View(await figures.ListAsync(edition, cancel)));

    [HttpGet("{year:length(4)}/figures/{table}/{row}/{column}"), HttpHead("{year:length(4)}/figures/{table}/{row}/{column}")]
    public async Task<IActionResult> Figure(string year, string table, string row, string column, CancellationToken cancel) =>
        await answers.UnlessWithdrawnAsync(this, await FindAsync(year, null, cancel), async edition =>
            CellRef.TryParse($"{table}/{row}/{column}", out var cell) && await figures.FindAsync(edition, cell, cancel) is { } figure ? View(figure) : NotFound());

    private async Task<PublishedEdition?> FindAsync(string year, string? department, CancellationToken cancel) =>
        department != ReportBody.CountyCode && ReportYear.TryParse(year, null, out var asked)
            ? await published.FindAsync(asked, department ?? ReportBody.CountyCode, cancel)
            : null;
}
