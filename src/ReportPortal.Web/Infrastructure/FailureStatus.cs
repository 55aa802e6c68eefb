using System.Data.Common;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The one place that says which failure is answered with which status.</summary>
public static class FailureStatus
{
    /// <summary>503 when the database does not answer, however deeply the framework wrapped its exception; otherwise 500.</summary>
    public static int Of(Exception? failure) => failure switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        _ when DatabaseProvider.FaultOf(failure) is { } fault => fault is DatabaseFault.Misused ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
        _ => IsOutOfReach(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
    };

    private static bool IsOutOfReach(Exception? failure) => failure is not (null or OperationCanceledException) && (failure is TimeoutException or DbException || IsOutOfReach(failure.InnerException));
}
