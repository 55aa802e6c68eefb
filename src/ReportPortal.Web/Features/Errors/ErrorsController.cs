using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ReportPortal.Web.Features.Errors;

/// <summary>The page behind every error status. The pipeline comes here with the status already set, whatever the method was.</summary>
[AllowAnonymous, Route("/errors")]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : Controller
{
    private const string AMinute = "60";

    public IActionResult Show()
    {
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
            return NotFound();                     // somebody typed this address: there is no such page
        if (Response.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests && Response.Headers.RetryAfter.Count == 0)
            Response.Headers.RetryAfter = AMinute;
        return View("Error", ErrorPage.Of(Response.StatusCode));
    }
}
