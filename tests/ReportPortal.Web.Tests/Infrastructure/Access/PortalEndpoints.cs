using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>Everything that a running portal answers, apart from what the tests bring along.</summary>
internal static class PortalEndpoints
{
    private const string StaticFiles = "/(static files)";
    private const string FilesThatAreNew = "{**path:file}";       // served where the portal is built and not published

    public static IReadOnlyList<PortalEndpoint> Of(IServiceProvider services)
    {
        var all = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsThePortals)
            .SelectMany(endpoint => Verbs(endpoint).Select(verb => new PortalEndpoint(verb, RouteOf(endpoint), endpoint)))
            .DistinctBy(endpoint => endpoint.Name).ToList();
        return [.. all.Where(endpoint => endpoint.Verb != "HEAD" || all.TrueForAll(other => other.Verb != "GET" || other.Route != endpoint.Route)).OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal)];
    }

    private static bool IsThePortals(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action || action.ControllerTypeInfo.Assembly == typeof(PortalBuilder).Assembly;

    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];

    private static string RouteOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != FilesThatAreNew ? "/" + endpoint.RoutePattern.RawText!.Trim('/') : StaticFiles;
}

/// <summary>One of them.</summary>
internal sealed record PortalEndpoint(string Verb, string Route, RouteEndpoint Endpoint)
{
    public string Name => $"{Verb} {Route}";

    /// <summary>The line that the table should have, as the code is now; whoever adds it looks whether that is what was meant.</summary>
    public string Proposed => $"| `{Name}` | {(PermissionTable.AddressOf(Route) is null ? "`a sample`" : "")} | {string.Join(" | ", PermissionTable.Columns.Select(Expected))} |";

    private string Expected(PortalRole? role)
    {
        var asked = Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        return Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || asked.Count == 0 ? "yes"
            : role is null ? "sign-in"
            : asked.All(data => data.Roles is null || data.Roles.Split(',').Contains(role.ToString())) ? "yes" : "403";
    }
}
