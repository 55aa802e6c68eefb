using Microsoft.AspNetCore.Mvc;

namespace ReportPortal.Web.Features.Home;

[Route("/")]
public sealed class HomeController : Controller
{
    [HttpGet]
    public IActionResult Index() => View(FrontPage.Empty);
}
