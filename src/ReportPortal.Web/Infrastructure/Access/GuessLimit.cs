using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.Filters;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>How often one address may send what could be a guess: a password, a code, a link. Reading is free.</summary>
/// <param name="what">What is counted together.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class GuessLimitAttribute(string what = GuessLimits.Guesses) : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var lease = http.RequestServices.GetRequiredService<GuessLimits>().Take(what, http);
        if (lease.IsAcquired)
        {
            await next();
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : GuessLimits.Window;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;         // and nothing more: the page of the error follows
    }
}

/// <summary>
/// Counts what each address sends. The framework's own middleware counts by a timer that nothing ever stops, and so keeps a portal in memory
/// that has ended: a process that makes many of them, as the tests do, would hold them all.
/// </summary>
public sealed class GuessLimits(CurrentSettings settings) : IDisposable
{
    public const string Guesses = "guesses";

    /// <summary>As many files from one address, counted apart: who has many verified keeps nobody from signing in.</summary>
    public const string Uploads = "uploads";

    private const int NetworkBytes = 8;
    private readonly PartitionedRateLimiter<HttpContext> guesses = Of(settings), uploads = Of(settings);

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <summary>One more try of an address; not acquired where it has had too many.</summary>
    public RateLimitLease Take(string what, HttpContext request) => (what == Uploads ? uploads : guesses).AttemptAcquire(request);

    public void Dispose()
    {
        guesses.Dispose();
        uploads.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Of(CurrentSettings settings) => PartitionedRateLimiter.Create<HttpContext, string>(request => HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetFixedWindowLimiter(NetworkOf(request.Connection.RemoteIpAddress), _ => new() { PermitLimit = settings.Value.Accounts.GuessesPerMinute, Window = Window, QueueLimit = 0 }));

    // Whoever has one address of IPv6 has its whole network.
    private static string NetworkOf(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address?.ToString() ?? "";
}
