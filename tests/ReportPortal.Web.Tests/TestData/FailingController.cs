using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ReportPortal.Web.Tests.TestData;

/// <summary>Pages that fail, each in its own way.</summary>
[AllowAnonymous, Route("/failing")]
public sealed class FailingController : Controller
{
    public const string Secret = "the-secret-of-the-failure";

    [Route("{how}")]
    public IActionResult Fail(string how) => how switch
    {
        "code" => throw new InvalidOperationException(Secret),
        "database" => throw new InvalidOperationException("wrapped", new DatabaseGoneException()),
        "waiting" => throw new TimeoutException(Secret),
        "too-often" => StatusCode(StatusCodes.Status429TooManyRequests),
        "forbidden" => StatusCode(StatusCodes.Status403Forbidden),
        _ => BadRequest(),
    };

    private sealed class DatabaseGoneException() : DbException(Secret);
}
