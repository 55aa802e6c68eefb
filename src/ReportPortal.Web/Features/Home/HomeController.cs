using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Home;

[AllowAnonymous, Route("/")]
public sealed class HomeController(PublishedReports published) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var years = await published.ListAsync(ReportBody.CountyCode, cancel);
        if (years.Count == 0 || await published.FindAsync(years[0].Year, ReportBody.CountyCode, cancel) is not { } edition)
            return View(FrontPage.Empty);

        var keyFigures = KeyFigures.Of(YearFormJson.Read(edition.YearForm), edition.Figures);
        return View(new FrontPage(
            new(edition.Year.Value, edition.Title, edition.PublishedOn, keyFigures),
            [.. years.Select(year => new FrontPage.PublishedYear(year.Year.Value, year.Title, year.PublishedOn))]));
    }
}
