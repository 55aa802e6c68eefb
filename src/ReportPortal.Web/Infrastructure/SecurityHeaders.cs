namespace ReportPortal.Web.Infrastructure;

/// <summary>What every answer tells the browser to refuse.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Bootstrap draws its ticks and arrows from data: images; nothing else comes from outside the portal.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>
    /// For a report that is one file: it brings its style along and asks for nothing. The file itself names the one style it may have,
    /// so that this need not follow the styles of all editions.
    /// </summary>
    public const string SelfContainedPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // On starting, because the exception handler clears the headers set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
