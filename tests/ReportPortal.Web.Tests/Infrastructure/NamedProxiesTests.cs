using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>From where a request came and whether it was https is believed of the proxies that the settings name, and of nobody else.</summary>
public sealed class NamedProxiesTests
{
    private const string Reader = "203.0.113.7";

    [Theory]
    [InlineData("10.1.2.3", "", "10.1.2.3", "http")]
    [InlineData("127.0.0.1", "", "127.0.0.1", "http")]
    [InlineData("10.1.2.3", "10.1.2.3", Reader, "https")]
    [InlineData("10.1.2.3", "10.1.0.0/16", Reader, "https")]
    [InlineData("10.9.2.3", "10.1.0.0/16", "10.9.2.3", "http")]
    [InlineData("127.0.0.1", "10.1.0.0/16", "127.0.0.1", "http")]        // whom the framework would believe of itself
    public async Task Open_WhenSomebodySaysFromWhereItCame_IsBelievedOfNamedProxiesOnly(string from, string proxy, string taken, string scheme)
    {
        await using var portal = new ProxiedPortal(from, proxy);
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Reader);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        (await client.GetAsync("/", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();

        portal.Seen.ShouldBe((taken, scheme));
    }

    private sealed class ProxiedPortal(string from, string proxy) : PortalFactory, IStartupFilter
    {
        public (string? From, string Scheme) Seen { get; private set; }

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => proxy.Length > 0 ? [new("Portal:Proxies:0", proxy)] : [];

        // Around everything that a request passes through: who knocks before it, what was taken for true after it.
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (request, pass) =>
            {
                request.Connection.RemoteIpAddress = IPAddress.Parse(from);
                await pass(request);
                Seen = (request.Connection.RemoteIpAddress?.ToString(), request.Request.Scheme);
            });
            next(app);
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));
        }
    }
}
