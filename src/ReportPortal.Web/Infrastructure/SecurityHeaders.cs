namespace ReportPortal.Web.Infrastructure;

/// <summary>What every answer tells the browser to refuse.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Bootstrap draws its ticks and arrows from data: images; nothing else comes from outside the portal.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // On starting, because the exception handler clears the headers set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
