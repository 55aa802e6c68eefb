using System.Globalization;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Moves /en from the path to the path base, so that every generated link stays in its language, and sets the culture.</summary>
public sealed class LanguagePrefix(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (pathBase, path) = (request.PathBase, request.Path);
        var english = path.StartsWithSegments(PortalLanguage.English.Prefix, StringComparison.Ordinal, out var rest);
        var page = new PageAddress(english ? PortalLanguage.English : PortalLanguage.Chinese, pathBase, english ? rest : path, request.QueryString);

        context.Features.Set(page);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Language.Culture;
        request.PathBase = pathBase.Add(page.Language.Prefix);
        request.Path = page.Path.HasValue ? page.Path : "/";
        try
        {
            await next(context);
        }
        finally
        {
            (request.PathBase, request.Path) = (pathBase, path);     // the request log names the address as it was asked for
        }
    }
}
