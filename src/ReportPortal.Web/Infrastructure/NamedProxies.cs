using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>Who may say from where a request came and whether it was https: the proxies that the settings name, and nobody else.</summary>
public static class NamedProxies
{
    /// <summary>Whether this names a proxy: an address, or a network as <c>10.1.0.0/16</c>.</summary>
    public static bool IsOne(string text) => IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);

    public static void Trust(this ForwardedHeadersOptions headers, PortalSettings settings)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            if (IPAddress.TryParse(proxy, out var address))
                headers.KnownProxies.Add(address);
            else
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
    }
}
