using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The one place that says which failure is answered with which status.</summary>
public static class FailureStatus
{
    // https://www.sqlite.org/rescode.html: a fault of the portal, which waiting does not mend.
    private const int SqlError = 1;
    private const int ConstraintBroken = 19;

    /// <summary>503 when the database does not answer, however deeply the framework wrapped its exception; otherwise 500.</summary>
    public static int Of(Exception? failure) => failure switch
    {
        null => StatusCodes.Status500InternalServerError,
        BadHttpRequestException refused => refused.StatusCode,
        SqliteException { SqliteErrorCode: SqlError or ConstraintBroken } => StatusCodes.Status500InternalServerError,
        DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ => Of(failure.InnerException),
    };
}
