using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Documents;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Home;

[AllowAnonymous, Route("/")]
public sealed class HomeController(PublishedReports published) : Controller
{
    [HttpGet, HttpHead]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var editions = (await published.ListAsync(ReportBody.CountyCode, cancel)).Where(edition => edition.Withdrawn is null).ToList();
        if (editions.Count == 0)
            return View(FrontPage.Empty);

        var (newest, content) = (editions[0], await published.ContentAsync(editions[0], cancel));
        return View(new FrontPage(
            new(newest.Year.Value, content.TitleLines, newest.PublishedOn, KeyFigures.Of(content.Form, content.Figures)),
            [.. editions.Select(edition => new FrontPage.PublishedYear(edition.Year.Value, edition.Title, edition.PublishedOn))]));
    }
}
