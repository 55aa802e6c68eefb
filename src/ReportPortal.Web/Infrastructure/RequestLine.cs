using Serilog.Events;

namespace ReportPortal.Web.Infrastructure;

/// <summary>What the request log says of a request. The path is written as an address, so that no line end in it can forge a line.</summary>
public static class RequestLine
{
    // What follows is as good as a password.
    private static readonly string[] BeforeSecrets = ["/setup/", "/account/invitations/"];

    public static IEnumerable<LogEventProperty> Of(HttpContext request, string path, double elapsed, int status) =>
    [
        new("RequestMethod", new ScalarValue(request.Request.Method)),
        new("RequestPath", new ScalarValue(new PathString(WithoutSecret(path)).ToUriComponent())),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
    ];

    private static string WithoutSecret(string path)
    {
        foreach (var before in BeforeSecrets)
            if (path.IndexOf(before, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return path[..(at + before.Length)] + "***";
        return path;
    }
}
