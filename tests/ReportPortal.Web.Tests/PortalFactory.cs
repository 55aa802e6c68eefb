using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ReportPortal.Web.Tests;

/// <summary>The portal in memory, with the pages of <c>TestData</c> beside its own and its log in a temporary folder.</summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    protected virtual string LogFile => Path.Combine(Path.GetTempPath(), "reportportal-tests", "portal-.log");

    public async Task<PortalPage> Open(string address) => await PortalPage.Read(await Client().GetAsync(address, TestContext.Current.CancellationToken));

    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection([new("Serilog:WriteTo:File:Args:path", LogFile)]));
        builder.ConfigureServices(services => services.AddControllers()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new AssemblyPart(typeof(PortalFactory).Assembly))));
    }
}
