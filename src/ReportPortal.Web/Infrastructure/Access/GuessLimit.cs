using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>How often one address may send what could be a guess: a password, a code, a link. Put it on an action by EnableRateLimiting.</summary>
public static class GuessLimit
{
    public const string Policy = "guesses";

    /// <summary>As many files from one address, counted apart: who has many verified keeps nobody from signing in.</summary>
    public const string Uploads = "uploads";

    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddGuessLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (refused, _) =>
            {
                var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
                refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Policy, request => PartitionOf(request));
            limits.AddPolicy(Uploads, request => PartitionOf(request));
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext request)
    {
        var guesses = request.RequestServices.GetRequiredService<PortalSettings>().Accounts.GuessesPerMinute;
        return HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(NetworkOf(request.Connection.RemoteIpAddress), _ => new() { PermitLimit = guesses, Window = Window, QueueLimit = 0 });
    }

    // Whoever has one address of IPv6 has its whole network.
    private static string NetworkOf(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address?.ToString() ?? "";
}
