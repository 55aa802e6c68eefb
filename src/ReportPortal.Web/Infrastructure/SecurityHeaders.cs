using Microsoft.AspNetCore.StaticAssets;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Infrastructure;

/// <summary>What every answer tells the browser to refuse, and what it may keep.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Bootstrap draws its ticks and arrows from data: images; nothing else comes from outside the portal.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    // Passkeys are left as they are: the portal's own pages may ask for them.
    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private const string AYear = "max-age=31536000";

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
            Refuse(context.Request, context.Response.Headers);
            if (context.User.IsSignedIn() && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                KeepNothing(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Refuse(HttpRequest request, IHeaderDictionary headers)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (request.IsHttps && !string.Equals(request.Host.Host, "localhost", StringComparison.OrdinalIgnoreCase))
            headers.StrictTransportSecurity = AYear;
    }

    // What somebody saw who has signed in is not for the next one at the same computer.
    private static void KeepNothing(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
    }
}
