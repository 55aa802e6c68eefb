using System.Data.Common;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The one place that says which failure is answered with which status.</summary>
public static class FailureStatus
{
    /// <summary>503 when the database does not answer, however deeply the framework wrapped its exception; otherwise 500.</summary>
    public static int Of(Exception? failure) => failure switch
    {
        null => StatusCodes.Status500InternalServerError,
        DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ => Of(failure.InnerException),
    };
}
